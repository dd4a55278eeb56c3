package org.mirrorbench.engine.doctor;

import java.util.Map;
import org.apache.kafka.common.Uuid;

/**
 * The ids that topics had when a flow was examined before: a topic that was deleted and made again
 * has another one.
 *
 * @param source by topic of the source
 * @param target by topic of the target
 */
public record TopicIds(Map<String, Uuid> source, Map<String, Uuid> target) {

  public TopicIds {
    source = Map.copyOf(source);
    target = Map.copyOf(target);
  }
}
