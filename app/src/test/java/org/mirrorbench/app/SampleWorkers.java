package org.mirrorbench.app;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.WorkerView.State;
import org.mirrorbench.engine.Workers;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.ConnectGroup;
import org.mirrorbench.engine.worker.Converters;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.PreparedFile;
import org.mirrorbench.engine.worker.RemoteInspection;
import org.mirrorbench.engine.worker.RemoteInspection.Plugin;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;
import org.mirrorbench.engine.worker.WorkerEntry;

/** Plausible workers, and a record of what was asked of them. */
final class SampleWorkers implements Workers {

  static final String DR_ID = "MkU3OEVBNTcwNTJENDM2Qk";
  static final String CLOUD_ID = "q1Sh-9_ISia_zwGINzRvyQ";
  static final Advice WRONG = Advice.of(Advice.Topic.WRONG_CLUSTER, "paris-dc1", "dr-frankfurt");

  final Feed<List<WorkerView>> views = new Feed<>();
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<WorkerEntry> saved = new CopyOnWriteArrayList<>();
  volatile Result<List<Advice>> checks = Result.ok(List.of());
  volatile Result<RemoteInspection> inspection = Result.ok(inspection(CLOUD_ID, List.of()));
  volatile @Nullable Problem startProblem;

  /** Publishes a worker of each kind and state. */
  void publish() {
    Instant at = Instant.now();
    views.publish(
        List.of(
            view(local("dr-connect", "dr-frankfurt"), null, State.RUNNING, at),
            view(local("lyon-connect", "lyon-edge"), null, State.STOPPED, at),
            view(remote("cloud-connect"), null, State.RUNNING, at),
            view(remote("cloud-blue"), null, State.RUNNING, at),
            view(remote("edge-old"), null, State.DOWN, at),
            view(null, new FlowName("paris-dc1", "cloud-eu"), State.RUNNING, at)));
  }

  static LocalWorker local(String name, String cluster) {
    return new LocalWorker(
        name,
        cluster,
        ConnectGroup.named("mirrorbench." + name),
        Converters.BYTE_ARRAY,
        List.of("/opt/connect/plugins"),
        name.startsWith("dr"),
        new Listener.Private(),
        Map.of());
  }

  static RemoteWorker remote(String name) {
    SecretRef ref = new SecretRef(SecretHome.VAULT, "worker/" + name + "/password");
    return new RemoteWorker(
        name,
        List.of(
            URI.create("https://" + name + "-1:8083"), URI.create("https://" + name + "-2:8083")),
        new RestLogin.Basic("mirror", Secret.kept(ref, () -> Result.ok("hidden"))),
        null,
        new SecretDelivery.PropertiesFile("/etc/kafka-connect/secrets.properties"));
  }

  static RemoteInspection inspection(String clusterId, List<Advice> advice) {
    return new RemoteInspection(
        "https://cloud-connect-1:8083",
        "4.3.1",
        clusterId,
        "All",
        List.of(
            new Plugin("org.apache.kafka.connect.mirror.MirrorSourceConnector", "source", "4.3.1"),
            new Plugin(
                "org.apache.kafka.connect.mirror.MirrorCheckpointConnector", "source", "4.3.1"),
            new Plugin(
                "org.apache.kafka.connect.mirror.MirrorHeartbeatConnector", "source", "4.3.1"),
            new Plugin("io.debezium.connector.postgresql.PostgresConnector", "source", "3.2.0"),
            new Plugin("io.confluent.connect.s3.S3SinkConnector", "sink", null)),
        3,
        7,
        0,
        advice);
  }

  private static WorkerView view(
      @Nullable WorkerEntry entry, @Nullable FlowName flow, State state, Instant at) {
    boolean up = state == State.RUNNING;
    String name = entry == null ? "mm2-mirrorbench.paris-dc1.cloud-eu" : entry.name();
    boolean wrong = name.equals("cloud-blue");
    boolean strange = name.equals("cloud-connect");
    String alias = entry instanceof LocalWorker ? "dr-frankfurt" : wrong ? "paris-dc1" : "cloud-eu";
    return new WorkerView(
        entry,
        flow,
        name,
        state,
        entry instanceof RemoteWorker
            ? "https://" + name + "-1:8083"
            : up ? "localhost:41237" : null,
        up && !strange ? alias : null,
        up ? (entry instanceof LocalWorker ? DR_ID : CLOUD_ID) : null,
        up ? "4.3.1" : null,
        up ? (entry instanceof RemoteWorker ? 3 : 1) : null,
        up ? (name.equals("cloud-connect") ? "PreparingRebalance" : "Stable") : null,
        up ? 3 : null,
        up ? (strange ? 2 : 0) : null,
        wrong ? List.of(WRONG) : List.of(),
        state == State.DOWN ? unreachable() : null,
        at);
  }

  static Problem unreachable() {
    return new Problem.Unreachable(
        "edge-old",
        "Neither https://edge-old-1:8083 nor https://edge-old-2:8083 accepts connections.",
        "Check that it runs and that no firewall is in between.");
  }

  @Override
  public ReadOnlyFeed<List<WorkerView>> views() {
    return views;
  }

  @Override
  public Result<WorkerEntry> save(WorkerEntry worker, @Nullable String former) {
    asked.add("save " + worker.name() + (former == null ? "" : " for " + former));
    saved.add(worker);
    return Result.ok(worker);
  }

  @Override
  public Result<String> remove(String name) {
    return ask("remove", name);
  }

  @Override
  public Result<String> start(String name) {
    Problem problem = startProblem;
    asked.add("start " + name);
    return problem == null ? Result.ok(name) : Result.err(problem);
  }

  @Override
  public Result<String> stop(String name) {
    return ask("stop", name);
  }

  @Override
  public Result<List<Advice>> check(LocalWorker worker) {
    asked.add("check " + worker.name());
    return checks;
  }

  @Override
  public Result<RemoteInspection> inspect(RemoteWorker worker) {
    asked.add("inspect " + worker.name());
    return inspection;
  }

  @Override
  public Result<List<PreparedFile>> prepare(
      LocalWorker worker, SecretDelivery delivery, int replicas) {
    asked.add("prepare " + worker.name() + " x" + replicas);
    return Result.ok(
        List.of(
            new PreparedFile(
                "connect-distributed.properties",
                "bootstrap.servers=dr-frankfurt:9093\ngroup.id="
                    + worker.group().id()
                    + "\nsasl.jaas.config=${file:/etc/kafka-connect/secrets.properties:jaas}\n"
                    + "key.converter=org.apache.kafka.connect.converters.ByteArrayConverter\n",
                "/etc/kafka-connect/connect-distributed.properties, on every worker."),
            new PreparedFile(
                "kafka-connect.service",
                "[Unit]\nDescription=Kafka Connect\n\n[Service]\nUser=kafka\n",
                "/etc/systemd/system/kafka-connect.service, on every worker."),
            new PreparedFile(
                "compose.yaml",
                "services:\n  connect:\n    image: apache/kafka:4.3.1\n",
                "Any folder."),
            new PreparedFile(
                "kafka-connect.yaml",
                "apiVersion: kafka.strimzi.io/v1\nkind: KafkaConnect\nspec:\n  replicas: "
                    + replicas
                    + "\n",
                "kubectl apply -f kafka-connect.yaml")));
  }

  private Result<String> ask(String action, String name) {
    asked.add(action + " " + name);
    return Result.ok(name);
  }
}
