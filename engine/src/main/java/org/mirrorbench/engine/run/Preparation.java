package org.mirrorbench.engine.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.connect.embedded.EmbeddedWorker;
import org.mirrorbench.engine.connect.embedded.WorkerSpec;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.plan.FlowTranslator;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/** What must be known of both clusters before a flow can be translated. Blocking. */
public final class Preparation {

  static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

  private Preparation() {}

  /** Both clusters, asked at the same time; neither is asked when the flow may not run at all. */
  static Result<DesiredFlow> desired(FlowSpec spec) {
    return clusters(spec).then(found -> translate(spec, found.source(), found.target()));
  }

  /** Both clusters of a flow that may run. */
  record Clusters(Facts source, Facts target) {}

  static Result<Clusters> clusters(FlowSpec spec) {
    return refusal(spec).<Result<Clusters>>map(Result::err).orElseGet(() -> ask(spec));
  }

  /** Why a flow would write where this product may only look, or empty when it would not. */
  static Optional<Problem> refusal(FlowSpec spec) {
    String syncs = spec.connectorSettings().getOrDefault("offset-syncs.topic.location", "target");
    return Admins.readOnly(spec.target(), "flow " + spec.name() + " would write records to it")
        .or(
            () ->
                syncs.strip().equalsIgnoreCase("source")
                    ? Admins.readOnly(
                        spec.source(),
                        "flow "
                            + spec.name()
                            + " sets offset-syncs.topic.location = source and would write there")
                    : Optional.empty());
  }

  private static Result<Clusters> ask(FlowSpec spec) {
    CompletableFuture<Result<Facts>> source = ask(spec.source());
    CompletableFuture<Result<Facts>> target = ask(spec.target());
    return source
        .join()
        .then(
            from ->
                target
                    .join()
                    .then(
                        to ->
                            from.id().equals(to.id())
                                ? Result.err(sameCluster(spec))
                                : Result.ok(new Clusters(from, to))));
  }

  /** Loads what a first start needs; returns at once. */
  public static void warmUp() {
    ClusterProfile nowhere = ClusterProfile.plaintext("nowhere", "127.0.0.1:9");
    ClusterProfile neither = ClusterProfile.plaintext("neither", "127.0.0.1:9");
    DesiredFlow flow = new FlowTranslator(FlowSpec.of(nowhere, neither, ".*"), 1, 1).translate();
    EmbeddedWorker.warmUp(new WorkerSpec("warm-up", flow.worker()));
  }

  private static Result<DesiredFlow> translate(FlowSpec spec, Facts from, Facts to) {
    try {
      return Result.ok(new FlowTranslator(spec, from.brokers(), to.brokers()).translate());
    } catch (ProblemException e) {
      return Result.err(e.problem());
    }
  }

  /** A cluster's id and how many brokers it has. */
  record Facts(String id, int brokers) {}

  private static CompletableFuture<Result<Facts>> ask(ClusterProfile profile) {
    return CompletableFuture.supplyAsync(() -> facts(profile), THREADS);
  }

  static Result<Facts> facts(ClusterProfile profile) {
    try (Admin admin = Admins.open(profile, "start")) {
      var cluster = admin.describeCluster();
      return Result.ok(
          new Facts(cluster.clusterId().get(), List.copyOf(cluster.nodes().get()).size()));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (ExecutionException | KafkaException e) {
      return Result.err(KafkaProblems.of(profile, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.err(KafkaProblems.of(profile, e));
    }
  }

  private static Problem sameCluster(FlowSpec spec) {
    return new Problem.Invalid(
        "Flow " + spec.name(),
        "its source ("
            + spec.source().bootstrapServers()
            + ") and its target ("
            + spec.target().bootstrapServers()
            + ") are the same Kafka cluster; every record would be copied round for ever.",
        "Correct the bootstrap servers of one of them.");
  }
}
