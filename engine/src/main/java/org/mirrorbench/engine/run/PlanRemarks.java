package org.mirrorbench.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowQuotas;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.Adoption;
import org.mirrorbench.engine.plan.AdoptionCheck;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.plan.FlowPlan;
import org.mirrorbench.engine.plan.FlowSetting;
import org.mirrorbench.engine.plan.LocalValidation;
import org.mirrorbench.engine.plan.Objection;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.SecretRule;

/** What Connect and the target have to say about a plan. Blocking. */
final class PlanRemarks {

  private final FlowSpec spec;
  private final Runs runs;
  private final @Nullable FlowSetting former;
  private final @Nullable String elsewhere;

  PlanRemarks(FlowSpec spec, Runs runs, @Nullable FlowSetting former, @Nullable String elsewhere) {
    this.spec = spec;
    this.runs = runs;
    this.former = former;
    this.elsewhere = elsewhere;
  }

  /**
   * @param port the remote worker's, where the flow runs on one
   * @param before what stands against it already
   * @return that and what else is found
   */
  Result<List<Objection>> of(
      FlowPlan plan, DesiredFlow desired, Result<ConnectCluster> port, List<Objection> before) {
    List<Objection> remarks = new ArrayList<>(before);
    moved(remarks);
    impossible(remarks);
    boolean remote = runs instanceof Runs.Remote;
    for (ConnectorConfig connector : desired.connectors()) {
      Result<Map<String, List<String>>> errors =
          remote
              ? port.then(
                  worker ->
                      worker.validate(
                          connector.config().getOrDefault("connector.class", ""),
                          connector.config()))
              : Result.ok(LocalValidation.errors(connector));
      switch (errors) {
        case Result.Ok<Map<String, List<String>>>(var found) -> refused(connector, found, remarks);
        case Result.Err<Map<String, List<String>>>(Problem problem) -> {
          return Result.err(problem);
        }
      }
    }
    boolean unusable =
        remarks.stream().anyMatch(one -> one.kind() == Objection.Kind.SETTING_REFUSED);
    return !unusable && (elsewhere != null || Starter.changesConnectors(plan) || !runsAlready(plan))
        ? adoption(desired, remote ? port : null).map(found -> with(remarks, found))
        : Result.ok(remarks);
  }

  private static boolean runsAlready(FlowPlan plan) {
    return plan.changes().stream().anyMatch(change -> change instanceof Change.Keep);
  }

  /** What another worker may still hold would be copied by both. */
  private void moved(List<Objection> remarks) {
    if (former != null && former.runs() instanceof Runs.Remote(String from)) {
      boolean same = runs instanceof Runs.Remote(String to) && to.equals(from);
      if (!same) {
        remarks.add(
            new Objection(
                Objection.Kind.RUNS_ELSEWHERE, from, List.of(from, "flow " + spec.name())));
      }
    }
  }

  private void impossible(List<Objection> remarks) {
    if (spec.source().access() == Access.READ_ONLY
        && FlowQuotas.of(spec).consumerByteRate() != null) {
      remarks.add(
          new Objection(
              Objection.Kind.QUOTA_IMPOSSIBLE,
              FlowQuotas.CONSUMER,
              List.of("consumer_byte_rate", spec.source().alias(), "it is read-only here")));
    }
  }

  private static void refused(
      ConnectorConfig connector, Map<String, List<String>> errors, List<Objection> remarks) {
    errors.forEach(
        (key, found) -> {
          String said = SecretRule.isSecretKey(key) ? "(not shown)" : String.join(" ", found);
          remarks.add(
              new Objection(Objection.Kind.SETTING_REFUSED, connector.name(), List.of(key, said)));
        });
  }

  private Result<Adoption> adoption(DesiredFlow desired, @Nullable Result<ConnectCluster> port) {
    Map<String, String> source = desired.connectors().getFirst().config();
    return port == null
        ? new AdoptionCheck(spec, source).examine()
        : port.then(worker -> new AdoptionCheck(spec, source, worker).examine());
  }

  private List<Objection> with(List<Objection> remarks, Adoption adoption) {
    switch (adoption) {
      case Adoption.Blocked(Problem problem) -> remarks.add(blocked(problem));
      case Adoption.TakeOver(var positions, String from) ->
          remarks.add(
              new Objection(
                  Objection.Kind.TAKES_OVER,
                  from,
                  List.of(Integer.toString(positions.size()), from)));
      case Adoption.BeginAgain() ->
          remarks.add(new Objection(Objection.Kind.BEGINS_AGAIN, "offsets", List.of()));
      case Adoption.Fresh() -> {}
      case Adoption.Continue() -> {
        if (elsewhere != null && runs instanceof Runs.Engine) {
          remarks.add(blocked(Whereabouts.outOfDate(spec, elsewhere)));
        }
      }
    }
    return remarks;
  }

  private static Objection blocked(Problem problem) {
    return new Objection(
        Objection.Kind.ADOPTION_BLOCKED,
        problem.subject(),
        List.of(problem.detail(), problem.remedy()));
  }
}
