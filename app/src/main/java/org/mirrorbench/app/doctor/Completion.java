package org.mirrorbench.app.doctor;

import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;

/** The names of a cluster that what was typed may become. FX thread only. */
final class Completion {

  /** More than this nobody looks through. */
  private static final int MOST = 200;

  private final ObservableList<String> offered = FXCollections.observableArrayList();
  private List<String> topics = List.of();
  private List<String> groups = List.of();
  private boolean forGroups;

  /** What may be meant; empty when the name is whole or nothing is known. */
  ObservableList<String> offered() {
    return offered;
  }

  void know(Inventory inventory) {
    topics = List.copyOf(inventory.topics().keySet());
    groups =
        inventory.groups() instanceof Result.Ok<?>
            ? List.copyOf(inventory.groups().orThrow().keySet())
            : List.of();
  }

  void turn(boolean toGroups) {
    forGroups = toGroups;
  }

  /** Names that begin with what was typed come first. */
  void narrow(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    List<String> names = forGroups ? groups : topics;
    if (names.contains(typed.strip())) {
      offered.clear();
      return;
    }
    List<String> found =
        names.stream()
            .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
            .sorted(
                java.util.Comparator.comparing(
                        (String name) -> !name.toLowerCase(Locale.ROOT).startsWith(wanted))
                    .thenComparing(java.util.Comparator.naturalOrder()))
            .limit(MOST)
            .toList();
    offered.setAll(found);
  }

  void close() {
    offered.clear();
  }
}
