package org.mirrorbench.engine.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.flow.TopicSelection;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.plan.FlowTranslator;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.Section;

/** Gathers what the checks look at, side by side. Blocking; an interrupt cancels it. */
public final class PatientReader {

  private static final Duration LIMIT = Duration.ofSeconds(40);

  /** How many bytes mirrors take, no check asks. */
  private static final Set<Section> OF_TARGET = EnumSet.complementOf(EnumSet.of(Section.SIZES));

  /** Stands for the brokers of a cluster that does not answer. */
  private static final int BROKERS = 3;

  private final InventorySource inventories;
  private final List<FlowSpec> others;
  private final Supplier<Result<ConnectCluster>> worker;
  private final Result<TopicIds> remembered;

  /**
   * @param others the other flows that are known
   * @param worker the one that the flow runs on; a problem where none can be asked
   * @param remembered from the examination before
   */
  public PatientReader(
      InventorySource inventories,
      List<FlowSpec> others,
      Supplier<Result<ConnectCluster>> worker,
      Result<TopicIds> remembered) {
    this.inventories = inventories;
    this.others = List.copyOf(others);
    this.worker = worker;
    this.remembered = remembered;
  }

  /** The problem of a flow that no worker serves here. */
  public static Problem noWorker(FlowSpec spec) {
    return WorkerReader.none(spec);
  }

  /** Everything, or why it is not known. */
  public Patient read(FlowSpec spec, Runs runs, Progress progress) {
    Instant at = Instant.now();
    try (Inquiry inquiry = new Inquiry(LIMIT, progress)) {
      var from =
          inquiry.of(
              spec.source(),
              "its inventory",
              () -> inventory(spec.source(), EnumSet.allOf(Section.class)));
      var to =
          inquiry.of(spec.target(), "its inventory", () -> inventory(spec.target(), OF_TARGET));
      var ids = clusterIds(inquiry, spec);
      var asked =
          new WorkerReader(spec, runs, worker.get()).ask(inquiry, desired(spec, BROKERS, BROKERS));
      Result<Inventory> source = from.answer();
      Result<Inventory> target = to.answer();
      Result<DesiredFlow> desired = desired(spec, brokers(source), brokers(target));
      Result<ConnectorConfig> config = desired.map(flow -> flow.connectors().getFirst());
      var mirrored = config.then(wanted -> source.then(have -> mirrored(spec, wanted, have)));
      var read =
          new LogReader(spec, others, config, inquiry)
              .ask(asked.positions(), source, target, mirrored);
      var tried = new Trials(spec.target(), config, source, target, mirrored).ask(inquiry);
      var probed = new ProbeReader(spec, runs, config, inquiry).ask(source, target, mirrored);
      return new Patient(
          at,
          spec,
          runs,
          desired,
          mirrored,
          source,
          target,
          asked.answers(),
          read.answers(),
          tried.answers(),
          probed.answers(),
          others,
          answers(ids),
          remembered);
    }
  }

  private Result<Inventory> inventory(ClusterProfile cluster, Set<Section> sections) {
    return inventories.read(cluster, sections, Progress.NONE);
  }

  private static int brokers(Result<Inventory> inventory) {
    return inventory instanceof Result.Ok<Inventory>(Inventory found)
        ? Math.max(1, found.brokers().size())
        : BROKERS;
  }

  private static Result<DesiredFlow> desired(FlowSpec spec, int source, int target) {
    try {
      return Result.ok(new FlowTranslator(spec, source, target).translate());
    } catch (ProblemException e) {
      return Result.err(e.problem());
    }
  }

  private static Result<SortedMap<String, String>> mirrored(
      FlowSpec spec, ConnectorConfig config, Inventory source) {
    try {
      TopicSelection selection = new TopicSelection(config.config());
      SortedMap<String, String> mirrored = new TreeMap<>();
      source.topics().keySet().stream()
          .filter(selection::isData)
          .forEach(topic -> mirrored.put(topic, selection.remote(topic)));
      return Result.ok(mirrored);
    } catch (KafkaException | IllegalArgumentException e) {
      return Result.err(
          new Problem.Invalid(
              "Flow " + spec.name(),
              Reason.TOPICS_UNKNOWN.text(e.getMessage()),
              Reason.CORRECT_TOPICS.text()));
    }
  }

  private Map<String, Inquiry.Question<String>> clusterIds(Inquiry inquiry, FlowSpec spec) {
    Map<String, Inquiry.Question<String>> asked = new TreeMap<>();
    Stream.concat(Stream.of(spec), others.stream())
        .flatMap(flow -> Stream.of(flow.source(), flow.target()))
        .forEach(
            cluster ->
                asked.computeIfAbsent(
                    cluster.alias(),
                    alias -> inquiry.of(cluster, "its id", () -> id(inquiry, cluster))));
    return asked;
  }

  private static Result<String> id(Inquiry inquiry, ClusterProfile cluster)
      throws ExecutionException, InterruptedException {
    return Result.ok(inquiry.admin(cluster).describeCluster().clusterId().get());
  }

  private static Map<String, Result<String>> answers(Map<String, Inquiry.Question<String>> asked) {
    Map<String, Result<String>> ids = new TreeMap<>();
    asked.forEach((alias, question) -> ids.put(alias, question.answer()));
    return ids;
  }
}
