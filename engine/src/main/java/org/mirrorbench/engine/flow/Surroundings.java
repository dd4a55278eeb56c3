package org.mirrorbench.engine.flow;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;

/**
 * What is known around a flow's source, to see what would stand in its way.
 *
 * @param target what the target holds; without it nobody can say what exists there
 * @param others every other known flow
 * @param topics what further clusters hold, by their ids; of one that is missing, any name may exist
 * @param storage names of the topics in which known Connect workers keep what they know
 * @param own topics of the source of which the flow has positions, so that it made their copies
 */
public record Surroundings(
    Result<Inventory> target,
    FlowGraph others,
    Map<String, Set<String>> topics,
    Set<String> storage,
    Set<String> own) {

  public Surroundings {
    topics = Map.copyOf(topics);
    storage = Set.copyOf(storage);
    own = Set.copyOf(own);
  }

  /** A target and nothing else. */
  public static Surroundings of(Result<Inventory> target) {
    return new Surroundings(target, FlowGraph.NONE, Map.of(), Set.of(), Set.of());
  }

  /** What the target holds, or null when that is not known. */
  @Nullable Inventory known() {
    return switch (target) {
      case Result.Ok<Inventory>(Inventory inventory) -> inventory;
      case Result.Err<Inventory> problem -> null;
    };
  }
}
