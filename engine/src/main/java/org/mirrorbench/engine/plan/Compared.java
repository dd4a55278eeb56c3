package org.mirrorbench.engine.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowName;

/**
 * What was there when a plan was made. Values of connectors may be secrets.
 *
 * @param facts of topics, as texts
 */
public record Compared(
    Map<String, ConnectorConfig> connectors,
    SortedMap<QuotaKey, Double> quotas,
    SortedMap<String, String> facts) {

  public Compared {
    connectors = Map.copyOf(connectors);
  }

  /** SHA-256 of the flow's own part of it. */
  public String fingerprint(FlowName flow) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(FlowPlanner.ours(flow, connectors))
          .values()
          .forEach(one -> add(digest, one.name() + one.config()));
      quotas.forEach((key, rate) -> add(digest, key + "=" + rate));
      facts.forEach((key, fact) -> add(digest, key + "=" + fact));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  /** Names only: values may be secrets. */
  @Override
  public String toString() {
    return "Compared" + connectors.keySet();
  }
}
