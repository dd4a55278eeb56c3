package org.mirrorbench.engine.doctor;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What serves Connect, a schema registry or streams on the source is left there. */
final class InfrastructureCheck implements Check {

  private static final Pattern CONNECT =
      Pattern.compile(
          "(.*[-._])?(connect|mirrormaker2)([-._].*)?[-._](configs?|offsets?|status(es)?)");
  private static final Pattern OTHER =
      Pattern.compile("_schemas.*|_confluent.*|.+-changelog|.+-repartition");
  private static final String EXCLUDED = "mm2.*\\.internal,.*\\.replica,__.*";

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, String> mirrored = patient.mirrored().orThrow();
    Set<String> target = patient.target().orThrow().topics().keySet();
    Set<String> connect = matching(CONNECT, mirrored.keySet());
    Set<String> both =
        connect.stream()
            .filter(topic -> topic.equals(mirrored.get(topic)) && target.contains(topic))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> others = matching(OTHER, mirrored.keySet());
    connect.stream().filter(topic -> !both.contains(topic)).forEach(others::add);
    return Stream.of(
            finding(Symptom.CONNECT_STORAGE_MIXED, patient, both),
            finding(Symptom.INFRASTRUCTURE_MIRRORED, patient, others))
        .flatMap(found -> found);
  }

  private static Set<String> matching(Pattern pattern, Set<String> topics) {
    return topics.stream()
        .filter(topic -> pattern.matcher(topic).matches())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Finding> finding(Symptom symptom, Patient patient, Set<String> topics) {
    if (topics.isEmpty()) {
      return Stream.empty();
    }
    String more =
        topics.stream().map(topic -> topic.replace(".", "\\.")).collect(Collectors.joining(","));
    String excluded = patient.setting("topics.exclude", EXCLUDED);
    return Stream.of(
        Finding.of(
                symptom,
                patient.spec().name().toString(),
                Few.count(topics),
                Few.of(topics),
                patient.spec().target().alias())
            .with(new Repair.Settings(Map.of("topics.exclude", excluded + "," + more))));
  }
}
