package org.mirrorbench.engine.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mirrorbench.engine.worker.Advice.Topic;

/** What is known to be wrong with a version of Connect and its MirrorMaker. Pure. */
final class ConnectVersion {

  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");

  private ConnectVersion() {}

  /** Nothing for a version that is not numbered as Kafka's are. */
  static List<Advice> of(String version) {
    Matcher matcher = NUMBERS.matcher(version);
    if (!matcher.matches()) {
      return List.of();
    }
    int patch = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    return advice(
        version,
        Integer.parseInt(matcher.group(1)) * 1_000_000
            + Integer.parseInt(matcher.group(2)) * 1_000
            + patch);
  }

  private static List<Advice> advice(String version, int number) {
    List<Advice> found = new ArrayList<>();
    if (number < 3_004_001) {
      found.add(Advice.of(Topic.VERSION_LOSES_DATA, version));
    }
    if (number >= 3_005_000 && number <= 3_006_001) {
      found.add(Advice.of(Topic.VERSION_NEVER_ENDS, version));
    }
    if (number < 3_007_000) {
      found.add(Advice.of(Topic.VERSION_NO_OFFSETS, version));
    }
    if (number >= 3_001_000 && number < 3_006_000) {
      found.add(Advice.of(Topic.VERSION_SEPARATOR, version));
    }
    return found;
  }
}
