package org.mirrorbench.engine.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirrorbench.engine.doctor.GroupForecast.Kind;

/** Groups would go on near where they are: nothing is skipped, little is read again. */
final class RedeliveryCheck implements Check {

  /** What a flow that works well makes a group read again is not worth a word. */
  private static final long LITTLE = 1_000;

  private static final int WORST = 5;

  @Override
  public Stream<Finding> examine(Patient patient) {
    List<GroupForecast> all = GroupForecast.of(patient);
    long most = Math.max(LITTLE, lagMax(patient));
    return Stream.of(
            finding(patient, Symptom.GROUPS_BEHIND_SYNCS, only(all, Kind.BEHIND_SYNCS), most),
            finding(patient, Symptom.GROUPS_WITHOUT_CHECKPOINT, only(all, Kind.NONE), most),
            finding(
                patient,
                Symptom.GROUPS_REREAD,
                all.stream().filter(each -> each.rereads() > most).toList(),
                most))
        .flatMap(found -> found);
  }

  private static long lagMax(Patient patient) {
    String written = patient.setting("offset.lag.max", "100");
    return written.matches("\\d{1,15}") ? Long.parseLong(written) : 0;
  }

  private static List<GroupForecast> only(List<GroupForecast> all, Kind kind) {
    return all.stream().filter(each -> each.kind() == kind).toList();
  }

  private static Stream<Finding> finding(
      Patient patient, Symptom symptom, List<GroupForecast> found, long most) {
    if (found.isEmpty()) {
      return Stream.empty();
    }
    String worst =
        found.stream()
            .sorted(
                Comparator.comparingLong(GroupForecast::rereads)
                    .reversed()
                    .thenComparing(GroupForecast::words))
            .limit(WORST)
            .map(GroupForecast::words)
            .collect(Collectors.joining(", "));
    List<String> values =
        symptom == Symptom.GROUPS_REREAD
            ? List.of(Few.count(found), Long.toString(most), worst)
            : List.of(Few.count(found), worst);
    return Stream.of(new Finding(symptom, patient.spec().name().toString(), values, null));
  }
}
