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
              mark ? "A byte-order mark hides the first key." : "It has no key clusters.",
              mark ? "Save it without the mark." : "Write clusters = A, B."));
    } else if (entry.value().contains("${")) {
      add("clusters", "missing-clusters", "It is a reference.", "Write the aliases themselves.");
    } else if (clusters.isEmpty()) {
      add("clusters", "missing-clusters", "It names no cluster.", "Write clusters = A, B.");
    } else if (clusters.stream().anyMatch(alias -> alias.contains("->"))) {
      add("clusters", "bad-value", "An alias holds ->, the mark of a flow.", "Write A, B.");
    } else if (new HashSet<>(clusters).size() < clusters.size()) {
      add("clusters", "bad-value", "A cluster stands twice in it.", "Name each cluster once.");
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
              "Cluster " + alias + " has no bootstrap.servers.",
              "Write " + key + " = host:port, or take " + alias + " out of clusters."));
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
      add(
          key,
          "bad-value",
          "The text after # is part of the value, which is so neither true nor false.",
          "Put the comment on a line of its own.");
    } else if (!Set.of("true", "false").contains(truth(key))) {
      add(key, "bad-value", "It must be true or false.", "Write true or false.");
    } else if (key.contains("->") && key.matches("(.+)->\\1\\.enabled")) {
      add(key, "unknown-cluster", "A flow needs two clusters.", "Remove it.");
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
    add(
        key,
        "unknown-cluster",
        "Cluster " + unknown + " is not in clusters.",
        "Add it to clusters with its bootstrap.servers, or remove the flow.");
  }

  private void stock(List<String> clusters) {
    try {
      if (new StockResolver(values, clusters).flows().isEmpty()) {
        add("clusters", "no-flow", "No flow is enabled.", "Write A->B.enabled = true.");
      }
    } catch (ConfigException e) {
      String said = String.valueOf(e.getMessage());
      Matcher named = NAMED_KEY.matcher(said);
      String key = named.find() ? named.group(1) : "clusters";
      add(key, "bad-value", "MirrorMaker refuses it: " + said, "Correct the value of " + key + ".");
    }
  }

  private void add(String key, String rule, String message, String remedy) {
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
