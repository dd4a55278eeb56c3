package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigException;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.format.PropertiesFile.Entry;
import org.mirrorbench.engine.keys.KeyCatalogue;
import org.mirrorbench.engine.keys.KeyClassifier;
import org.mirrorbench.engine.keys.MirrorFile;
import org.mirrorbench.engine.keys.Placement;
import org.mirrorbench.engine.problem.Said;
import org.mirrorbench.engine.problem.Severity;

/** A file with what the rules ask of it, worked out once. */
final class LintSubject {

  private final PropertiesFile file;
  private final List<String> clusters;
  private final List<MirrorFile.Flow> flows = new ArrayList<>();
  private final Set<FlowName> workers = new TreeSet<>();
  private final List<Fault> faults;
  private final List<Entry> effective;
  private final KeyClassifier classifier;
  private final Map<String, Placement> placements = new HashMap<>();

  LintSubject(PropertiesFile file) {
    this.file = file;
    this.clusters = Mm2Checks.clusters(file);
    this.faults = Mm2Checks.faults(file);
    boolean refused = refused();
    Map<String, Entry> last = new HashMap<>();
    file.entries().forEach(entry -> last.put(entry.key(), entry));
    this.effective =
        file.entries().stream().filter(entry -> entry.equals(last.get(entry.key()))).toList();
    String rest = file.values().getOrDefault("dedicated.mode.enable.internal.rest", "");
    Set<String> targets = new HashSet<>();
    workers.forEach(pair -> targets.add(pair.target()));
    this.classifier =
        new KeyClassifier(
            KeyCatalogue.standard(),
            new MirrorFile(
                clusters,
                flows,
                refused ? Set.copyOf(clusters) : targets,
                file.values().keySet(),
                rest.strip().equalsIgnoreCase("true")));
  }

  /** A file that stock refuses is judged as if every cluster were a target. */
  private boolean refused() {
    try {
      StockResolver stock = new StockResolver(file.values(), clusters);
      workers.addAll(stock.workers());
      for (FlowName flow : stock.flows()) {
        flows.add(new MirrorFile.Flow(flow.source(), flow.target()));
      }
      return false;
    } catch (ConfigException e) {
      return true;
    }
  }

  /** Whether stock would start other workers if a key had another value. */
  boolean startsOtherWorkersWith(String key, String value) {
    try {
      Map<String, String> changed = new HashMap<>(file.values());
      Set<FlowName> now = new StockResolver(changed, clusters).workers();
      changed.put(key, value);
      return !now.equals(new StockResolver(changed, clusters).workers());
    } catch (ConfigException refused) {
      return false;
    }
  }

  /** Entries that no flow and no cluster says, as {@code line 7: key}. */
  List<String> unread() {
    return effective.stream()
        .filter(entry -> unread(entry.key()))
        .map(entry -> "line " + entry.line() + ": " + entry.key())
        .toList();
  }

  /** The same entries with their values. */
  Map<String, String> rest() {
    Map<String, String> rest = new HashMap<>();
    effective.stream()
        .filter(entry -> unread(entry.key()))
        .forEach(entry -> rest.put(entry.key(), entry.value()));
    return rest;
  }

  private boolean unread(String key) {
    boolean ofFlow = key.contains("->");
    boolean enabled = flows.stream().anyMatch(flow -> key.startsWith(flow + "."));
    return (ofFlow && !enabled)
        || switch (placements.computeIfAbsent(key, classifier::classify)) {
          case Placement.Effective effective -> false;
          case Placement.Partial partial -> false;
          case Placement.Ineffective ineffective -> true;
          case Placement.UnknownCluster unknown -> true;
          case Placement.Unknown unknown -> true;
        };
  }

  PropertiesFile file() {
    return file;
  }

  List<Fault> faults() {
    return faults;
  }

  List<String> clusters() {
    return clusters;
  }

  List<MirrorFile.Flow> flows() {
    return flows;
  }

  /** The pairs of clusters that stock starts a worker for; none for a file that it refuses. */
  Set<FlowName> workers() {
    return workers;
  }

  /** The entries that count: of a repeated key the last. */
  List<Entry> effective() {
    return effective;
  }

  /** The key without its flow or cluster prefix. */
  String bare(Entry entry) {
    return classifier.bare(entry.key());
  }

  Placement placement(Entry entry) {
    return placements.computeIfAbsent(entry.key(), classifier::classify);
  }

  LintFinding finding(Entry entry, Severity severity, String rule, Said message, Said remedy) {
    return new LintFinding(file.name(), entry.line(), entry.key(), severity, rule, message, remedy);
  }
}
