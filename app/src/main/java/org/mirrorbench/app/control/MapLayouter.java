package org.mirrorbench.app.control;

import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the geometry of one map. The layered layout is computed on its own thread; until it is
 * there the map shows the old places if they still serve, else two columns.
 *
 * <p>Everything but the computation itself belongs to the FX thread.
 */
final class MapLayouter {
  private final Runnable onSettled;
  private @Nullable MapStructure current;
  private @Nullable MapGeometry geometry;
  private boolean settled;

  MapLayouter(Runnable onSettled) {
    this.onSettled = onSettled;
  }

  boolean isSettled() {
    return settled;
  }

  MapGeometry geometry(MapStructure structure) {
    MapGeometry known = geometry;
    if (known != null && structure.equals(current)) {
      return known;
    }
    MapGeometry now = known != null && known.covers(structure) ? known : ColumnLayout.of(structure);
    current = structure;
    geometry = now;
    compute(structure);
    return now;
  }

  private void compute(MapStructure structure) {
    settled = false;
    Task<MapGeometry> task =
        new Task<>() {
          @Override
          protected MapGeometry call() {
            return LayeredLayout.of(structure);
          }
        };
    task.setOnSucceeded(_ -> settle(structure, task.getValue()));
    // the columns stay: a plainer map, but a map
    task.setOnFailed(_ -> settle(structure, ColumnLayout.of(structure)));
    Thread.ofVirtual().name("map-layout").start(task);
  }

  /** A result that a newer structure has overtaken is dropped. */
  private void settle(MapStructure structure, MapGeometry found) {
    if (structure.equals(current)) {
      geometry = found;
      settled = true;
      onSettled.run();
    }
  }
}
