package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.keys.KeyCatalogue;
import org.mirrorbench.engine.keys.KeyInfo;
import org.mirrorbench.engine.problem.Severity;

/**
 * {@code replication-above-brokers}: topics that a cluster has too few brokers for. Where a key is
 * not said, Kafka's default counts: 2 for mirrored topics, 3 for internal ones.
 */
final class Replication {

  private final FlowSpec flow;
  private final Brokers brokers;
  private final Lines lines;
  private final List<LintFinding> found = new ArrayList<>();

  private Replication(FlowSpec flow, Brokers brokers, Lines lines) {
    this.flow = flow;
    this.brokers = brokers;
    this.lines = lines;
  }

  /** Where a key of a flow stands. */
  interface Lines {
    String file();

    /** Its line, or of the whole flow when the key is not said. */
    int of(FlowSpec flow, String key);
  }

  static List<LintFinding> check(List<FlowSpec> flows, Brokers brokers, Lines lines) {
    List<LintFinding> found = new ArrayList<>();
    for (FlowSpec flow : flows) {
      Replication one = new Replication(flow, brokers, lines);
      one.check();
      found.addAll(one.found);
    }
    return found;
  }

  private void check() {
    Map<String, String> settings = flow.connectorSettings();
    String target = flow.name().target();
    boolean syncsOnTarget = "target".equals(settings.get("offset-syncs.topic.location"));
    check("replication.factor", settings, target);
    check(
        "offset-syncs.topic.replication.factor",
        settings,
        syncsOnTarget ? target : flow.name().source());
    if (!"false".equals(settings.get("emit.checkpoints.enabled"))) {
      check("checkpoints.topic.replication.factor", settings, target);
    }
    if (!"false".equals(settings.get("emit.heartbeats.enabled"))) {
      check("heartbeats.topic.replication.factor", settings, target);
    }
    for (String topic : List.of("config", "offset", "status")) {
      check(topic + ".storage.replication.factor", flow.workerSettings(), target);
    }
  }

  private void check(String key, Map<String, String> settings, String alias) {
    Integer there = brokers.of(alias);
    String said = settings.get(key);
    Integer wanted = number(said == null ? standard(key) : said);
    if (there == null || wanted == null || wanted <= there) {
      return;
    }
    found.add(
        new LintFinding(
            lines.file(),
            lines.of(flow, key),
            key,
            Severity.ERROR,
            "replication-above-brokers",
            (said == null ? Lint.DEFAULT_ABOVE_BROKERS : Lint.COPIES_ABOVE_BROKERS)
                .of(wanted, there, alias),
            Lint.FEWER_COPIES.of(key, there)));
  }

  private static @Nullable String standard(String key) {
    KeyInfo known = KeyCatalogue.standard().find(key);
    return known == null ? null : known.defaultValue();
  }

  private static @Nullable Integer number(@Nullable String text) {
    try {
      return text == null ? null : Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
