package org.mirrorbench.engine.connection;

import java.util.List;
import org.mirrorbench.engine.problem.Sentences;

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
    return Sentences.fill(diagnosis.detail(), values);
  }

  /** What to do, in English; empty when there is nothing to do. */
  public String remedy() {
    return Sentences.fill(diagnosis.remedy(), values);
  }
}
