package org.mirrorbench.engine.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.SealedReference;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRule;

/** Compares what a flow should be with what its worker has. Pure. */
public final class FlowPlanner {

  private FlowPlanner() {}

  /** Order: removals, then the connectors in the desired order. */
  public static FlowPlan plan(
      FlowName flow, List<ConnectorConfig> desired, Map<String, ConnectorConfig> actual) {
    List<Change> changes = new ArrayList<>();
    Map<String, ConnectorConfig> ours = ours(flow, actual);
    Map<String, ConnectorConfig> unwanted = new TreeMap<>(ours);
    desired.forEach(config -> unwanted.remove(config.name()));
    unwanted
        .values()
        .forEach(
            former ->
                changes.add(new Change.Remove(former, fields(former.config(), new TreeMap<>()))));
    desired.stream().map(config -> change(config, ours.get(config.name()))).forEach(changes::add);
    return new FlowPlan(flow, fingerprint(ours), changes);
  }

  /** The fingerprint of the flow's own connectors among those of a worker. */
  public static String fingerprint(FlowName flow, Map<String, ConnectorConfig> actual) {
    return fingerprint(ours(flow, actual));
  }

  /** In the order in which they are created: source first. */
  static List<ConnectorConfig> inOrder(FlowName flow, Map<String, ConnectorConfig> connectors) {
    return new FlowNames(flow)
        .connectors().stream()
            .map(connectors::get)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
  }

  /** The flow's own connectors among those of a worker. */
  public static Map<String, ConnectorConfig> ours(
      FlowName flow, Map<String, ConnectorConfig> actual) {
    Map<String, ConnectorConfig> ours = new HashMap<>(actual);
    ours.keySet().retainAll(new FlowNames(flow).connectors());
    return ours;
  }

  private static Change change(ConnectorConfig desired, @Nullable ConnectorConfig actual) {
    if (actual == null) {
      return new Change.Create(desired, fields(new TreeMap<>(), desired.config()));
    }
    List<FieldChange> fields = fields(actual.config(), desired.config());
    return fields.isEmpty()
        ? new Change.Keep(desired.name(), actual)
        : new Change.Update(desired, actual, fields);
  }

  private static List<FieldChange> fields(
      SortedMap<String, String> from, SortedMap<String, String> to) {
    TreeSet<String> keys = new TreeSet<>(from.keySet());
    keys.addAll(to.keySet());
    List<FieldChange> fields = new ArrayList<>();
    for (String key : keys) {
      String before = from.get(key);
      String after = to.get(key);
      if (!Objects.equals(before, after)) {
        fields.add(new FieldChange(key, former(key, before, after), mask(key, after)));
      }
    }
    return fields;
  }

  /** What is sealed from now on was a secret before. */
  private static @Nullable String former(
      String key, @Nullable String before, @Nullable String after) {
    boolean sealed =
        before != null && after != null && SealedReference.is(after) && !SecretRule.refers(before);
    return sealed ? Secret.MASK : mask(key, before);
  }

  private static @Nullable String mask(String key, @Nullable String value) {
    return value == null ? null : SecretRule.mask(key, value);
  }

  private static String fingerprint(Map<String, ConnectorConfig> connectors) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      connectors.values().stream()
          .sorted(Comparator.comparing(ConnectorConfig::name))
          .forEach(
              connector ->
                  digest.update(
                      (connector.name() + connector.config()).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
