package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.mirrorbench.engine.format.PropertiesFile.Entry;
import org.mirrorbench.engine.problem.Said;

/** What must hold for stock MirrorMaker to run a file. Faults come in the order of the file. */
final class Mm2Checks {

  private static final Pattern ENABLED = Pattern.compile("(.+)->(.+)\\.enabled");
  private static final Pattern NAMED_KEY = Pattern.compile("onfiguration '?([A-Za-z0-9._-]+)");

  private final PropertiesFile file;
  private final Map<String, String> values;
  private final List<Fault> faults = new ArrayList<>();

  private Mm2Checks(PropertiesFile file) {
    this.file = file;
    this.values = file.values();
  }

  /** The aliases in the order of the file; empty when there are none. */
  static List<String> clusters(PropertiesFile file) {
    String listed = file.values().getOrDefault("clusters", "");
    return Stream.of(listed.split(",")).map(String::strip).filter(a -> !a.isEmpty()).toList();
  }

  static List<Fault> faults(PropertiesFile file) {
    Mm2Checks checks = new Mm2Checks(file);
    List<String> clusters = clusters(file);
    checks.clusterList(clusters);
    if (checks.faults.isEmpty()) {
      clusters.forEach(checks::address);
      checks.enabledKeys(clusters);
      checks.stock(clusters);
    }
    return checks.faults;
  }

  private void clusterList(List<String> clusters) {
    Entry entry = file.entry("clusters");
    if (entry == null) {
      boolean mark = file.text().startsWith("\u00EF\u00BB\u00BF");
      faults.add(
          new Fault(
              1,
              "missing-clusters",
              "clusters",
              mark ? Lint.BYTE_ORDER_MARK.of() : Lint.NO_CLUSTERS_KEY.of(),
              mark ? Lint.SAVE_WITHOUT_MARK.of() : Lint.WRITE_CLUSTERS.of()));
    } else if (entry.value().contains("${")) {
      add("clusters", "missing-clusters", Lint.REFERENCE.of(), Lint.WRITE_ALIASES.of());
    } else if (clusters.isEmpty()) {
      add("clusters", "missing-clusters", Lint.NO_CLUSTER_NAMED.of(), Lint.WRITE_CLUSTERS.of());
    } else if (clusters.stream().anyMatch(alias -> alias.contains("->"))) {
      add("clusters", "bad-value", Lint.ARROW_IN_ALIAS.of(), Lint.WRITE_A_B.of());
    } else if (new HashSet<>(clusters).size() < clusters.size()) {
      add("clusters", "bad-value", Lint.CLUSTER_TWICE.of(), Lint.NAME_ONCE.of());
    }
  }

  private void address(String alias) {
    String key = alias + ".bootstrap.servers";
    String address = values.getOrDefault(key, values.getOrDefault("bootstrap.servers", ""));
    if (address.isBlank()) {
      int line = file.entry(key) != null ? line(key) : line("clusters");
      faults.add(
          new Fault(
              line,
              "missing-bootstrap-servers",
              key,
              Lint.NO_ADDRESS.of(alias),
              Lint.WRITE_ADDRESS.of(key, alias)));
    }
  }

  private void enabledKeys(List<String> clusters) {
    Set<String> flows = new HashSet<>();
    for (String source : clusters) {
      for (String target : clusters) {
        flows.add(source + "->" + target);
      }
    }
    for (String key : values.keySet()) {
      Matcher matcher = ENABLED.matcher(key);
      if (flows.stream().anyMatch(flow -> key.equals(flow + ".enabled")) || key.equals("enabled")) {
        flag(key);
      } else if (matcher.matches() && truth(key).equals("true")) {
        unknownAlias(key, clusters, flows, matcher);
      }
    }
  }

  private void flag(String key) {
    Entry entry = file.entry(key);
    if (entry != null && TextRule.inlineComment(entry)) {
      add(key, "bad-value", Lint.COMMENT_IN_FLAG.of(), Lint.COMMENT_ON_ITS_LINE.of());
    } else if (!Set.of("true", "false").contains(truth(key))) {
      add(key, "bad-value", Lint.NOT_BOOLEAN.of(), Lint.WRITE_BOOLEAN.of());
    } else if (key.contains("->") && key.matches("(.+)->\\1\\.enabled")) {
      add(key, "unknown-cluster", Lint.TWO_CLUSTERS.of(), Lint.REMOVE.of());
    }
  }

  /** {@code A->B.sync.topic.acls.enabled} ends the same way and is no flow. */
  private void unknownAlias(String key, List<String> clusters, Set<String> flows, Matcher matcher) {
    if (flows.stream().anyMatch(flow -> key.startsWith(flow + "."))) {
      return;
    }
    String source = matcher.group(1);
    String target = matcher.group(2);
    String unknown = clusters.contains(source) ? target : source;
    if (target.contains(".") && !clusters.contains(target)) {
      return;
    }
    add(key, "unknown-cluster", Lint.UNKNOWN_CLUSTER.of(unknown), Lint.ADD_CLUSTER.of());
  }

  private void stock(List<String> clusters) {
    try {
      if (new StockResolver(values, clusters).flows().isEmpty()) {
        add("clusters", "no-flow", Lint.NO_FLOW.of(), Lint.ENABLE_FLOW.of());
      }
    } catch (ConfigException e) {
      String said = String.valueOf(e.getMessage());
      Matcher named = NAMED_KEY.matcher(said);
      String key = named.find() ? named.group(1) : "clusters";
      add(key, "bad-value", Lint.REFUSED.of(said), Lint.CORRECT_VALUE.of(key));
    }
  }

  private void add(String key, String rule, Said message, Said remedy) {
    faults.add(new Fault(line(key), rule, key, message, remedy));
  }

  private String truth(String key) {
    return values.getOrDefault(key, "").strip().toLowerCase(Locale.ROOT);
  }

  private int line(String key) {
    Entry entry = file.entry(key);
    return entry == null ? 1 : entry.line();
  }
}
