package org.mirrorbench.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.ApplyReport.Outcome;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/** Makes a plan's changes to a flow's two Kafka clusters. Blocking; used by one thread. */
public final class ClusterChanges implements AutoCloseable {

  /** Topics asked for in one request. */
  static final int AT_ONCE = 100;

  private final FlowSpec spec;
  private @Nullable Admin source;
  private @Nullable Admin target;

  public ClusterChanges(FlowSpec spec) {
    this.spec = spec;
  }

  /** Something asked of an Admin client. */
  @FunctionalInterface
  private interface Request {
    KafkaFuture<Void> send(Admin admin);
  }

  /**
   * Creates topics of one cluster; one that somebody else created meanwhile is there as well.
   *
   * @param changes all {@link Change.CreateTopic}, of one side
   */
  List<Outcome> create(List<Change> changes) {
    Side side = changes.getFirst().side() == Side.SOURCE ? Side.SOURCE : Side.TARGET;
    List<TopicWish> wishes = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.CreateTopic(TopicWish wish)) {
        wishes.add(wish);
      }
    }
    return switch (admin(side)) {
      case Result.Err<Admin>(Problem problem) ->
          changes.stream().map(change -> PlanRunner.outcome(change, Result.err(problem))).toList();
      case Result.Ok<Admin>(Admin admin) -> {
        Map<String, KafkaFuture<Void>> answers =
            admin.createTopics(wishes.stream().map(TopicWish::asKafka).toList()).values();
        yield changes.stream()
            .map(change -> PlanRunner.outcome(change, created(side, answers.get(change.name()))))
            .toList();
      }
    };
  }

  private Result<String> created(Side side, @Nullable KafkaFuture<Void> answer) {
    if (answer == null) {
      return Result.ok("");
    }
    try {
      answer.get();
      return Result.ok("");
    } catch (ExecutionException e) {
      return e.getCause() instanceof TopicExistsException
          ? Result.ok("")
          : Result.err(KafkaProblems.of(profile(side), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.err(KafkaProblems.of(profile(side), e));
    }
  }

  Result<String> add(Change.AddPartitions add) {
    return send(
        add.where(),
        add.name(),
        admin ->
            admin.createPartitions(Map.of(add.name(), NewPartitions.increaseTo(add.to()))).all());
  }

  Result<String> alter(Change.AlterTopic alter) {
    List<AlterConfigOp> operations = new ArrayList<>();
    alter
        .desired()
        .forEach(
            (key, value) ->
                operations.add(
                    new AlterConfigOp(
                        new ConfigEntry(key, value),
                        value == null ? AlterConfigOp.OpType.DELETE : AlterConfigOp.OpType.SET)));
    return send(
        alter.where(),
        alter.name(),
        admin ->
            admin
                .incrementalAlterConfigs(
                    Map.of(new ConfigResource(ConfigResource.Type.TOPIC, alter.name()), operations))
                .all());
  }

  Result<String> set(Change.SetQuota change) {
    QuotaKey quota = change.quota();
    ClientQuotaAlteration alteration =
        new ClientQuotaAlteration(
            quota.entity(), List.of(new ClientQuotaAlteration.Op(quota.key(), change.desired())));
    return send(
        quota.side(),
        quota.clientId(),
        admin -> admin.alterClientQuotas(List.of(alteration)).all());
  }

  private Result<String> send(Side side, String name, Request request) {
    return admin(side)
        .then(
            admin -> {
              try {
                request.send(admin).get();
                return Result.ok(name);
              } catch (ExecutionException | KafkaException e) {
                return Result.err(KafkaProblems.of(profile(side), e));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Result.err(KafkaProblems.of(profile(side), e));
              }
            });
  }

  private Result<Admin> admin(Side side) {
    Admin open = side == Side.SOURCE ? source : target;
    if (open != null) {
      return Result.ok(open);
    }
    return Admins.readOnly(profile(side), "the plan of flow " + spec.name() + " changes it")
        .<Result<Admin>>map(Result::err)
        .orElseGet(() -> open(side));
  }

  private Result<Admin> open(Side side) {
    try {
      Admin opened = Admins.openForChange(profile(side), "apply");
      if (side == Side.SOURCE) {
        source = opened;
      } else {
        target = opened;
      }
      return Result.ok(opened);
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (KafkaException e) {
      return Result.err(KafkaProblems.of(profile(side), e));
    }
  }

  private ClusterProfile profile(Side side) {
    return side == Side.SOURCE ? spec.source() : spec.target();
  }

  @Override
  public void close() {
    if (source != null) {
      source.close();
    }
    if (target != null) {
      target.close();
    }
  }
}
