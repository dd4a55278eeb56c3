package org.mirrorbench.engine.doctor;

import java.util.stream.Stream;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;

/** The brokers are new enough for Kafka's clients, and the target for MirrorMaker's requests. */
final class AgeCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    return Stream.concat(
        look(patient.spec().source().alias(), patient.source()),
        Stream.concat(look(patient.spec().target().alias(), patient.target()), changes(patient)));
  }

  private static Stream<Finding> look(String alias, Result<Inventory> inventory) {
    return switch (inventory) {
      case Result.Err<Inventory>(Problem problem) when tooOld(problem) ->
          Stream.of(Finding.of(Symptom.BROKERS_TOO_OLD, alias, problem.detail()));
      case Result.Err<Inventory> other -> Stream.empty();
      case Result.Ok<Inventory> ok -> Stream.empty();
    };
  }

  /** MirrorMaker's source connector ends where a target cannot change configs one by one. */
  private static Stream<Finding> changes(Patient patient) {
    return patient.trials().alter() instanceof Result.Ok<Trial>(Trial trial)
        ? trial.refused().values().stream()
            .filter(why -> why.contains("INCREMENTAL_ALTER_CONFIGS"))
            .limit(1)
            .map(why -> Finding.of(Symptom.BROKERS_TOO_OLD, patient.spec().target().alias(), why))
        : Stream.empty();
  }

  /** As {@link org.mirrorbench.engine.cluster.KafkaProblems} says it. */
  static boolean tooOld(Problem problem) {
    return problem instanceof Problem.Invalid && problem.detail().contains("too old");
  }
}
