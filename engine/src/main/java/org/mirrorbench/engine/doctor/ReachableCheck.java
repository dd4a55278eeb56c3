package org.mirrorbench.engine.doctor;

import java.util.stream.Stream;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;

/** Both clusters answer: a source that does not leaves its task RUNNING for ever. */
final class ReachableCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    return Stream.concat(
        look(patient.spec().source().alias(), patient.source()),
        look(patient.spec().target().alias(), patient.target()));
  }

  private static Stream<Finding> look(String alias, Result<Inventory> inventory) {
    return switch (inventory) {
      case Result.Ok<Inventory> ok -> Stream.empty();
      case Result.Err<Inventory>(Problem problem) when AgeCheck.tooOld(problem) -> Stream.empty();
      case Result.Err<Inventory>(Problem problem) ->
          Stream.of(Finding.of(Symptom.UNREACHABLE, alias, problem.detail(), problem.remedy()));
    };
  }
}
