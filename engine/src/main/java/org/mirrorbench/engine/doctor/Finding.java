package org.mirrorbench.engine.doctor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Severity;

/**
 * What a check found, in words that can be translated.
 *
 * @param symptom which one it is
 * @param subject what it is about: a topic, a group, a connector, a cluster
 * @param values what its sentences are about: the evidence; never a secret
 * @param repair what would mend it, or null when only a person can
 */
public record Finding(
    Symptom symptom, String subject, List<String> values, @Nullable Repair repair) {

  public Finding {
    values = List.copyOf(values);
    if (values.size() < symptom.meanings().size()) {
      throw new IllegalArgumentException(symptom + " needs " + symptom.meanings());
    }
  }

  public static Finding of(Symptom symptom, String subject, String... values) {
    return new Finding(symptom, subject, List.of(values), null);
  }

  /** The same with a repair. */
  public Finding with(Repair mend) {
    return new Finding(symptom, subject, values, mend);
  }

  public Severity severity() {
    return symptom.severity();
  }

  /** What was seen, in English. */
  public String evidence() {
    return symptom.evidence(values);
  }

  /** What to do, in English. */
  public String remedy() {
    return symptom.remedy(values);
  }
}
