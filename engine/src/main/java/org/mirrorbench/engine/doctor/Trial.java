package org.mirrorbench.engine.doctor;

import java.util.Map;

/**
 * What a target said when it was asked whether it would do something. Topics that are asked for
 * alike are tried once.
 *
 * @param tried by the topic that was tried, how many topics it stands for
 * @param refused by topic, why it would not be done
 */
public record Trial(Map<String, Integer> tried, Map<String, String> refused) {

  public Trial {
    tried = Map.copyOf(tried);
    refused = Map.copyOf(refused);
  }
}
