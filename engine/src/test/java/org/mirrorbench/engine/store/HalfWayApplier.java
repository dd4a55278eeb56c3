package org.mirrorbench.engine.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.JournalEntry;

/** Writes that a run began and how its first change went, and dies. */
final class HalfWayApplier {

  private HalfWayApplier() {}

  public static void main(String[] arguments) {
    Store store = Store.open(Path.of(arguments[0])).orThrow();
    List<JournalEntry> changes =
        List.of("a-b-source", "a-b-checkpoint", "a-b-heartbeat").stream()
            .map(name -> ConnectorConfig.of(name, Map.of("tasks.max", "1")))
            .map(config -> JournalEntry.of(new Change.Create(config, List.of())))
            .toList();
    long run = store.journal().begin(new FlowName("a", "b"), "f", null, changes);
    store.journal().outcome(run, 0, "done", null);
    Runtime.getRuntime().halt(137);
  }
}
