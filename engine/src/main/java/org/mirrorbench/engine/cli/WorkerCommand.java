package org.mirrorbench.engine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.embedded.EmbeddedWorker;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.instance.Workspaces;
import org.mirrorbench.engine.log.EngineLog;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.ConnectGroup;
import org.mirrorbench.engine.worker.Converters;
import org.mirrorbench.engine.worker.GroupReader;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.WorkerCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mirrorbench worker}: one more worker for a Connect group, without a window. */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description =
        "Run a Connect worker that joins a group, so that its connectors have more than one"
            + " machine. Stops cleanly on SIGINT and SIGTERM.")
final class WorkerCommand implements Callable<Integer> {

  @Option(
      names = "--bootstrap",
      required = true,
      paramLabel = "HOST:PORT",
      description = "The cluster that the group is on: the target of what it mirrors")
  private String bootstrap = "";

  @Option(names = "--group", required = true, paramLabel = "ID", description = "Its group.id")
  private String group = "";

  @Option(
      names = "--client-config",
      paramLabel = "FILE",
      description = "Security of the cluster, as Kafka's own tools read it")
  private @Nullable Path clientConfig;

  @Option(names = "--configs-topic", paramLabel = "NAME", description = "Default: ID.configs...")
  private @Nullable String configsTopic;

  @Option(names = "--offsets-topic", paramLabel = "NAME", description = "Default: ID.offsets...")
  private @Nullable String offsetsTopic;

  @Option(names = "--status-topic", paramLabel = "NAME", description = "Default: ID.status...")
  private @Nullable String statusTopic;

  @Option(
      names = "--flows",
      paramLabel = "FILE",
      description = "The file of the group's flow: its settings and secrets")
  private @Nullable Path flows;

  @Option(names = "--plugin-path", paramLabel = "DIR", description = "Folder of plug-ins")
  private List<Path> plugins = List.of();

  @Option(names = "--exactly-once", description = "As all other workers of the group must have it")
  private boolean exactlyOnce;

  @Option(names = "--create", description = "Begin a new group and make its topics")
  private boolean create;

  @Mixin private final ListenOptions listen = new ListenOptions();
  @Mixin private final WorkspaceOption workspace = new WorkspaceOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Path folder = Workspaces.ensure(workspace.folder()).orThrow();
    List<FlowSpec> known =
        flows == null ? List.of() : FlowChoice.read(List.of(flows), null).orThrow().flows();
    ClusterProfile cluster = GroupFlow.cluster(bootstrap, group, clientConfig, known).orThrow();
    String token = listen.token(folder, group, create).orThrow();
    LocalWorker worker = worker(token);
    try (EngineLog _ = EngineLog.open(folder, "worker-" + group.replaceAll("[^\\w.-]", "_"));
        GroupReader reader = new GroupReader(cluster)) {
      check(worker, cluster, reader);
      WorkerStart start = WorkerStart.of(worker, cluster, known, token).orThrow();
      run(start.start(), new WorkerProgress(out(), group, reader));
    }
    return ExitCode.GOOD;
  }

  private LocalWorker worker(String token) {
    ConnectGroup named = ConnectGroup.named(group);
    return new LocalWorker(
        "mirrorbench-worker",
        "target",
        new ConnectGroup(
            group,
            Objects.requireNonNullElse(configsTopic, named.configsTopic()),
            Objects.requireNonNullElse(offsetsTopic, named.offsetsTopic()),
            Objects.requireNonNullElse(statusTopic, named.statusTopic())),
        Converters.BYTE_ARRAY,
        plugins.stream().map(Path::toString).toList(),
        exactlyOnce,
        listen.listener(token),
        Map.of());
  }

  /** What would break something ends the command; what is good to know goes to standard error. */
  private void check(LocalWorker worker, ClusterProfile cluster, GroupReader reader) {
    if (!create) {
      GroupFlow.existing(worker.group(), cluster).orThrow();
    }
    List<Advice> advice = new ArrayList<>(new WorkerCheck(worker, cluster).run());
    // the wish of whoever calls this command
    advice.removeIf(one -> one.topic() == Advice.Topic.GROUP_HAS_MEMBERS);
    advice.removeIf(one -> one.topic() == Advice.Topic.STORAGE_OF_OTHER_GROUP);
    for (Advice one : advice) {
      switch (one.topic().severity()) {
        case ERROR -> throw new ProblemException(problem(one));
        case WARNING -> tell(one.detail() + " " + one.remedy());
        case INFO -> {}
      }
    }
    listen.unreachable(reader.read(group)).ifPresent(this::tell);
  }

  private Problem problem(Advice advice) {
    return advice.topic() == Advice.Topic.CLUSTER_SILENT
        ? new Problem.Unreachable("Worker of " + group, advice.detail(), advice.remedy())
        : new Problem.Conflict("Worker of " + group, advice.detail(), advice.remedy());
  }

  private static void run(EmbeddedWorker worker, WorkerProgress progress)
      throws InterruptedException {
    CountDownLatch forever = new CountDownLatch(1);
    CleanEnd end = CleanEnd.on(worker::close);
    try {
      progress.say("starting");
      switch (worker.cluster(WorkerStart.PATIENCE)) {
        case Result.Ok<ConnectCluster>(ConnectCluster cluster) ->
            progress.say("answers at " + cluster.address());
        case Result.Err<ConnectCluster>(Problem problem) -> throw new ProblemException(problem);
      }
      progress.follow(worker, forever);
    } finally {
      end.close();
    }
  }

  private void tell(String words) {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.println(words);
    err.flush();
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
