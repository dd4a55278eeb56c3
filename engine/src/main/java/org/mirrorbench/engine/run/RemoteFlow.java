package org.mirrorbench.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.plan.FlowTranslator;
import org.mirrorbench.engine.plan.Objection;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.SecretRule;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.SecretReferences;
import org.mirrorbench.engine.worker.SecretReferences.Placement;

/**
 * A flow as a remote worker should have it.
 *
 * @param placements secrets that have to be on each worker before it runs
 * @param writesTo Kafka's id of the cluster that its records would be written to
 * @param targetId Kafka's id of the cluster that they should be written to
 */
record RemoteFlow(
    FlowSpec spec,
    RemoteWorker worker,
    DesiredFlow desired,
    List<Placement> placements,
    String writesTo,
    String targetId) {

  private static final String OVERRIDE = "producer.override.bootstrap.servers";

  /** Asks both clusters and the worker. Blocking. */
  static Result<RemoteFlow> prepare(FlowSpec unlocked, RemoteWorker worker, ConnectCluster port) {
    return Preparation.clusters(unlocked)
        .then(
            clusters ->
                port.identity()
                    .then(
                        identity ->
                            prepare(unlocked, worker, clusters, identity.kafkaClusterId())));
  }

  private static Result<RemoteFlow> prepare(
      FlowSpec spec, RemoteWorker worker, Preparation.Clusters clusters, String attached) {
    try {
      SecretReferences references =
          SecretReferences.of(
              new FlowTranslator(spec, clusters.source().brokers(), clusters.target().brokers())
                  .portable(),
              worker.delivery());
      ConnectorConfig source = references.configs().getFirst();
      return writesTo(spec, source.config().get(OVERRIDE), attached)
          .map(
              id ->
                  new RemoteFlow(
                      spec,
                      worker,
                      new DesiredFlow(Map.of(), references.configs(), Map.of()),
                      references.placements(),
                      id,
                      clusters.target().id()));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    }
  }

  /** A worker's producers write to the worker's own cluster, whatever the connector's target is. */
  private static Result<String> writesTo(
      FlowSpec spec, @Nullable String override, String attached) {
    if (override == null) {
      return Result.ok(attached);
    }
    ClusterProfile target = spec.target();
    return Preparation.facts(
            new ClusterProfile(target.alias(), override, target.security(), target.access()))
        .map(Preparation.Facts::id);
  }

  boolean wrongCluster() {
    return !writesTo.equals(targetId);
  }

  /** What stands against it, and what has to be prepared on its workers. */
  List<Objection> objections() {
    List<Objection> objections = new ArrayList<>();
    if (wrongCluster()) {
      objections.add(
          new Objection(
              Objection.Kind.WRONG_CLUSTER,
              worker.name(),
              List.of(worker.name(), writesTo, spec.target().alias(), targetId)));
    }
    for (Placement secret : placements) {
      objections.add(
          new Objection(
              Objection.Kind.SECRET_TO_PLACE,
              secret.connector(),
              List.of(secret.key(), secret.name(), secret.where(), worker.name())));
    }
    for (ConnectorConfig connector : desired.connectors()) {
      connector
          .config()
          .forEach(
              (key, value) -> {
                if (SecretRule.isSecret(key, value)) {
                  objections.add(
                      new Objection(
                          Objection.Kind.SECRET_IN_CLEAR,
                          connector.name(),
                          List.of(key, worker.name())));
                }
              });
    }
    return objections;
  }

  /** A flow whose worker the workspace does not have. */
  static Problem noWorker(FlowName flow, String worker) {
    return new Problem.Invalid(
        "Flow " + flow,
        "the workspace has no remote worker " + worker + ".",
        "Add it on the page Workers, or choose another one.");
  }

  /** What it should be, unless its records would go astray. */
  Result<DesiredFlow> permitted() {
    return wrongCluster()
        ? Result.err(
            new Problem.Conflict(
                "Worker " + worker.name(),
                "it writes to the Kafka cluster with id "
                    + writesTo
                    + ", but the target "
                    + spec.target().alias()
                    + " has the id "
                    + targetId
                    + ": every record would go to the wrong cluster.",
                "Choose a worker that is attached to the target, or set "
                    + OVERRIDE
                    + " to the target's address."))
        : Result.ok(desired);
  }
}
