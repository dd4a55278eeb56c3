package org.mirrorbench.app.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mirrorbench.app.control.HeatStrip.Cell;

/** Neighbouring cells that share one square, with the worst state among them. */
record HeatGroup(StateStyle state, String text) {

  /** At most {@code room} groups of equal size (the last may be smaller); every cell is in one. */
  static List<HeatGroup> of(List<Cell> cells, int room) {
    int size = Math.max(1, Math.ceilDiv(cells.size(), Math.max(1, room)));
    List<HeatGroup> groups = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += size) {
      groups.add(of(cells.subList(i, Math.min(cells.size(), i + size))));
    }
    return groups;
  }

  private static HeatGroup of(List<Cell> cells) {
    StateStyle worst =
        cells.stream()
            .map(cell -> StateStyle.of(cell.state()))
            .reduce(StateStyle::worse)
            .orElseThrow();
    String text = cells.stream().map(Cell::label).collect(Collectors.joining("\n"));
    return new HeatGroup(worst, text);
  }

  /** How many cells there are of each state, worst first: "2 × stalled, 30 × in-step". */
  static String summary(List<Cell> cells) {
    Map<StateStyle, Integer> counts = new EnumMap<>(StateStyle.class);
    cells.forEach(cell -> counts.merge(StateStyle.of(cell.state()), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((style, count) -> parts.add(0, count + " × " + style.key()));
    return String.join(", ", parts);
  }
}
