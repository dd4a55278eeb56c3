package org.mirrorbench.engine.connection;

import java.util.List;

/**
 * A finding in words that can be translated.
 *
 * @param diagnosis which one it is
 * @param values what its sentences are about: host names, dates, mechanisms; never a secret
 */
public record Remark(Diagnosis diagnosis, List<String> values) {

  public Remark {
    values = List.copyOf(values);
  }

  public static Remark of(Diagnosis diagnosis, String... values) {
    return new Remark(diagnosis, List.of(values));
  }

  /** What was found, in English. */
  public String detail() {
    return fill(diagnosis.detail());
  }

  /** What to do, in English; empty when there is nothing to do. */
  public String remedy() {
    return fill(diagnosis.remedy());
  }

  private String fill(String template) {
    String words = template;
    for (int i = 0; i < values.size(); i++) {
      words = words.replace("{" + i + "}", values.get(i));
    }
    return words;
  }
}
