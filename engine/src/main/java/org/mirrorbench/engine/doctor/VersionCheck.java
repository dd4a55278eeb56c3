package org.mirrorbench.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mirrorbench.engine.connect.ConnectCluster.PluginInfo;

/** The workers' MirrorMaker is not one of those that are known to harm. */
final class VersionCheck implements Check {

  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");

  @Override
  public Stream<Finding> examine(Patient patient) {
    String version = version(patient);
    Matcher matcher = NUMBERS.matcher(version);
    if (!matcher.matches()) {
      return Stream.empty();
    }
    int patch = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    int number =
        Integer.parseInt(matcher.group(1)) * 1_000_000
            + Integer.parseInt(matcher.group(2)) * 1_000
            + patch;
    boolean separated = !patient.setting("replication.policy.separator", ".").equals(".");
    return symptoms(number, separated).stream()
        .map(symptom -> Finding.of(symptom, Part.SOURCE.type(), version));
  }

  /** The connector's own; a worker may be newer than the MirrorMaker in its plug-ins. */
  private static String version(Patient patient) {
    String worker = patient.worker().identity().orThrow().version();
    return patient.worker().plugins().orThrow().stream()
        .filter(plugin -> plugin.className().equals(Part.SOURCE.type()))
        .map(PluginInfo::version)
        .filter(version -> version != null && !version.isBlank())
        .findFirst()
        .orElse(worker);
  }

  private static List<Symptom> symptoms(int number, boolean separated) {
    List<Symptom> found = new ArrayList<>();
    if (number < 3_004_001) {
      found.add(Symptom.VERSION_LOSES_OFFSETS);
    }
    if (number >= 3_005_000 && number <= 3_006_001) {
      found.add(Symptom.VERSION_NEVER_AT_END);
    }
    if (separated && number >= 3_001_000 && number < 3_006_000) {
      found.add(Symptom.VERSION_RENAMES_OWN_TOPICS);
    }
    if (number < 3_007_000) {
      found.add(Symptom.VERSION_WITHOUT_OFFSETS);
    }
    return found;
  }
}
