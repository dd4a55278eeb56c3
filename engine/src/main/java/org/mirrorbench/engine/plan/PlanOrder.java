package org.mirrorbench.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * In which order changes are safe: what is not wanted ends first, what holds a flow back is there
 * before it runs and goes after it, and topics are there before anything is written to them.
 */
public final class PlanOrder {

  private static final List<Predicate<Change>> ORDER =
      List.of(
          change -> change instanceof Change.Remove,
          change -> change instanceof Change.SetQuota && !removes(change),
          change -> change instanceof Change.CreateTopic,
          change -> change instanceof Change.AddPartitions,
          change -> change instanceof Change.AlterTopic,
          change ->
              change instanceof Change.Create
                  || change instanceof Change.Update
                  || change instanceof Change.Keep,
          change -> change instanceof Change.Restart,
          PlanOrder::removes);

  private PlanOrder() {}

  private static boolean removes(Change change) {
    return change instanceof Change.SetQuota && change.action() == Change.Action.REMOVE;
  }

  /** The same changes in order; those of one kind keep theirs. */
  public static List<Change> of(List<Change> changes) {
    List<Change> ordered = new ArrayList<>();
    for (Predicate<Change> turn : ORDER) {
      changes.stream().filter(turn).forEach(ordered::add);
    }
    return List.copyOf(ordered);
  }
}
