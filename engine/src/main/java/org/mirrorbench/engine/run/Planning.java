package org.mirrorbench.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.connect.ConfigsTopic;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.Compared;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.plan.FlowPlanner;
import org.mirrorbench.engine.plan.FlowSetting;
import org.mirrorbench.engine.plan.JournalEntry;
import org.mirrorbench.engine.plan.Objection;
import org.mirrorbench.engine.plan.PlanOrder;
import org.mirrorbench.engine.plan.QuotaKey;
import org.mirrorbench.engine.plan.QuotaPlanner;
import org.mirrorbench.engine.plan.TopicConfigReader;
import org.mirrorbench.engine.plan.TopicConfigs;
import org.mirrorbench.engine.plan.TopicLook;
import org.mirrorbench.engine.plan.TopicPlanner;
import org.mirrorbench.engine.plan.UndoPlanner;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.RemoteRest;
import org.mirrorbench.engine.worker.RemoteWorker;

/**
 * Compares a flow with what is really on its worker and its clusters. Needs no workspace, starts
 * nothing and changes nothing. Blocking.
 */
public final class Planning {

  private final FlowSpec spec;
  private final Runs runs;
  private final @Nullable RemoteWorker remote;
  private final @Nullable FlowSetting former;
  private final @Nullable String elsewhere;

  /**
   * @param remote the worker that {@code runs} names; null where it names none
   * @param former what the workspace knows of the flow, or null
   * @param elsewhere the remote worker that served it last, or null
   */
  public Planning(
      FlowSpec spec,
      Runs runs,
      @Nullable RemoteWorker remote,
      @Nullable FlowSetting former,
      @Nullable String elsewhere) {
    this.spec = spec;
    this.runs = runs;
    this.remote = remote;
    this.former = former;
    this.elsewhere = elsewhere;
  }

  /** A plan and what is to be said about it. */
  public record Planned(FlowPlan plan, List<Objection> objections) {
    public Planned {
      objections = List.copyOf(objections);
    }
  }

  /** What a plan leads to besides what the flow is. */
  public record More(List<TopicConfigs> configs, List<Change> changes) {
    public static final More NOTHING = new More(List.of(), List.of());

    public More {
      configs = List.copyOf(configs);
      changes = List.copyOf(changes);
    }
  }

  /** What is really there, read at one go. */
  private record World(
      FlowSpec unlocked,
      DesiredFlow desired,
      Map<String, ConnectorConfig> connectors,
      SortedMap<QuotaKey, Double> quotas,
      List<Objection> objections) {}

  /** What it takes to make the flow run there. */
  public Result<Planned> setUp(More more, Progress progress) {
    progress.at("flow", 0, 1);
    try {
      return runs instanceof Runs.Files
          ? Result.ok(new Planned(new FlowPlan(spec.name(), "", List.of(), former), List.of()))
          : world().then(world -> setUp(world, more, progress));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    }
  }

  private Result<Planned> setUp(World world, More more, Progress progress) {
    List<ConnectorConfig> desired = world.desired().connectors();
    return new TopicPlanner(world.unlocked(), desired)
        .look(progress)
        .then(
            topics ->
                new TopicConfigReader(world.unlocked())
                    .changes(more.configs())
                    .then(configs -> setUp(world, topics, configs, more, progress)));
  }

  private Result<Planned> setUp(
      World world, TopicLook topics, List<Change> configs, More more, Progress progress) {
    List<ConnectorConfig> desired = world.desired().connectors();
    QuotaPlanner quotas = new QuotaPlanner(world.unlocked(), desired.getFirst().config());
    List<Change> changes = new ArrayList<>(topics.changes());
    changes.addAll(FlowPlanner.plan(spec.name(), desired, world.connectors()).changes());
    changes.addAll(QuotaPlanner.changes(quotas.desired(topics.partitions()), world.quotas()));
    changes.addAll(configs);
    changes.addAll(more.changes());
    FlowPlan plan = plan(world, topics.facts(), changes);
    progress.at("worker", 0, 1);
    return new PlanRemarks(world.unlocked(), runs, former, elsewhere)
        .of(plan, world.desired(), port(remote), topics.objections())
        .map(
            remarks -> {
              List<Objection> objections = new ArrayList<>(world.objections());
              objections.addAll(remarks);
              progress.at("worker", 1, 1);
              return new Planned(plan, objections);
            });
  }

  /** What it takes to remove the flow: its connectors and quotas; no topic is ever deleted. */
  public Result<Planned> removal(Progress progress) {
    progress.at("flow", 0, 1);
    return world()
        .map(
            world -> {
              List<Change> changes = new ArrayList<>();
              changes.addAll(
                  FlowPlanner.plan(spec.name(), List.of(), world.connectors()).changes());
              changes.addAll(QuotaPlanner.changes(new TreeMap<>(), world.quotas()));
              return new Planned(plan(world, new TreeMap<>(), changes), List.of());
            });
  }

  /**
   * What restores what was there before a run.
   *
   * @param entries the run's changes, but for those that were never tried
   */
  public Result<Planned> undo(List<JournalEntry> entries, Progress progress) {
    progress.at("flow", 0, 1);
    UndoPlanner undo = new UndoPlanner(spec.name(), entries);
    return world()
        .then(
            world ->
                new TopicConfigReader(world.unlocked())
                    .changes(undo.topicConfigs())
                    .map(
                        configs -> {
                          List<Change> changes = new ArrayList<>(configs);
                          changes.addAll(
                              FlowPlanner.plan(
                                      spec.name(),
                                      undo.connectors(world.connectors()),
                                      world.connectors())
                                  .changes());
                          changes.addAll(
                              QuotaPlanner.changes(undo.quotas(world.quotas()), world.quotas()));
                          FlowPlan plan = plan(world, new TreeMap<>(), changes);
                          return new Planned(plan, undo.stays());
                        }));
  }

  private FlowPlan plan(World world, SortedMap<String, String> facts, List<Change> changes) {
    SortedMap<String, String> all = new TreeMap<>(facts);
    all.putAll(facts(changes));
    return new FlowPlan(
        spec.name(),
        new Compared(world.connectors(), world.quotas(), all).fingerprint(spec.name()),
        PlanOrder.of(changes),
        former);
  }

  /** What the topics whose configs are changed set themselves. */
  private static SortedMap<String, String> facts(List<Change> changes) {
    SortedMap<String, String> facts = new TreeMap<>();
    for (Change change : changes) {
      if (change instanceof Change.AlterTopic alter) {
        facts.put("configs " + alter.where() + " " + alter.name(), alter.former().toString());
      }
    }
    return facts;
  }

  private Result<World> world() {
    return Unlocked.of(spec)
        .then(
            unlocked ->
                switch (runs) {
                  case Runs.Engine() ->
                      Preparation.desired(unlocked)
                          .then(desired -> world(unlocked, desired, own(unlocked), List.of()));
                  case Runs.Remote(String name) -> port(remote).then(port -> world(unlocked, port));
                  case Runs.Files() -> Result.err(RemoteFlow.noWorker(spec.name(), "files"));
                });
  }

  private Result<World> world(FlowSpec unlocked, ConnectCluster port) {
    RemoteWorker worker = java.util.Objects.requireNonNull(remote);
    return RemoteFlow.prepare(unlocked, worker, port)
        .then(flow -> world(unlocked, flow.desired(), port.configs(), flow.objections()));
  }

  private Result<World> world(
      FlowSpec unlocked,
      DesiredFlow desired,
      Result<Map<String, ConnectorConfig>> connectors,
      List<Objection> objections) {
    return connectors.then(
        actual ->
            new QuotaPlanner(unlocked, desired.connectors().getFirst().config())
                .actual()
                .map(quotas -> new World(unlocked, desired, actual, quotas, objections)));
  }

  private Result<ConnectCluster> port(@Nullable RemoteWorker worker) {
    return worker == null
        ? Result.err(RemoteFlow.noWorker(spec.name(), runs.toString()))
        : RemoteRest.open(worker, spec.name());
  }

  /** Read from the topic: the private worker may not run, or in another process. */
  private static Result<Map<String, ConnectorConfig>> own(FlowSpec unlocked) {
    String topic = new FlowNames(unlocked.name()).configsTopic();
    try (ConfigsTopic configs = new ConfigsTopic(unlocked.target(), topic)) {
      return configs.configs().map(all -> FlowPlanner.ours(unlocked.name(), all));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (KafkaException e) {
      return Result.err(KafkaProblems.of(unlocked.target(), e));
    }
  }

  /**
   * The fingerprint as of now of what a plan was compared with.
   *
   * @param topics whether it was compared with topics, too: not for a removal or an undo
   */
  public Result<String> fingerprint(FlowPlan plan, boolean topics) {
    if (runs instanceof Runs.Files) {
      return Result.ok("");
    }
    return world()
        .then(
            world ->
                facts(world, topics)
                    .then(
                        facts ->
                            now(world, plan)
                                .map(
                                    configs -> {
                                      facts.putAll(configs);
                                      return new Compared(world.connectors(), world.quotas(), facts)
                                          .fingerprint(spec.name());
                                    })));
  }

  private static Result<SortedMap<String, String>> facts(World world, boolean topics) {
    return topics
        ? new TopicPlanner(world.unlocked(), world.desired().connectors())
            .look(Progress.NONE)
            .map(look -> new TreeMap<>(look.facts()))
        : Result.ok(new TreeMap<>());
  }

  /** A topic that is as it was planned to be makes no change, and so another fingerprint. */
  private static Result<SortedMap<String, String>> now(World world, FlowPlan plan) {
    List<TopicConfigs> planned = new ArrayList<>();
    for (Change change : plan.changes()) {
      if (change instanceof Change.AlterTopic alter) {
        planned.add(new TopicConfigs(alter.where(), alter.name(), alter.desired()));
      }
    }
    return new TopicConfigReader(world.unlocked()).changes(planned).map(Planning::facts);
  }

  /** What is there of the flow's connectors and quotas now. */
  public Result<Compared> actual() {
    return world().map(world -> new Compared(world.connectors(), world.quotas(), new TreeMap<>()));
  }
}
