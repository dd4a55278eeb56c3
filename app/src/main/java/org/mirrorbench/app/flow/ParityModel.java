package org.mirrorbench.app.flow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.carryover.ParityRow;
import org.mirrorbench.engine.carryover.ParityRow.State;

/** The properties of mirrored topics, source beside target, narrowed as wished. FX thread only. */
final class ParityModel {

  private final ObservableList<ParityRow> rows = FXCollections.observableArrayList();
  private final FilteredList<ParityRow> found = new FilteredList<>(rows);
  private final StringProperty filter = new SimpleStringProperty("");
  private final BooleanProperty onlyDifferences = new SimpleBooleanProperty();
  private @Nullable Instant at;

  ParityModel() {
    filter.subscribe(typed -> narrow());
    onlyDifferences.subscribe(only -> narrow());
  }

  void show(List<ParityRow> now, Instant when) {
    at = when;
    rows.setAll(now);
  }

  void clear() {
    at = null;
    rows.clear();
  }

  /** When it was looked at, or null. */
  @Nullable Instant at() {
    return at;
  }

  private void narrow() {
    String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
    found.setPredicate(
        row ->
            (!onlyDifferences.get() || row.state() != State.SAME)
                && Stream.of(row.topic(), row.remote(), row.what())
                    .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted)));
  }

  long count(State state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }

  ObservableList<ParityRow> rows() {
    return rows;
  }

  FilteredList<ParityRow> found() {
    return found;
  }

  StringProperty filterProperty() {
    return filter;
  }

  BooleanProperty onlyDifferencesProperty() {
    return onlyDifferences;
  }

  /** What needs a person comes first. */
  static int urgency(State state) {
    return switch (state) {
      case DIFFERENT -> 0;
      case UNKNOWN -> 1;
      case WILL_SYNC -> 2;
      case NOT_CARRIED -> 3;
      case SAME -> 4;
    };
  }

  static String style(State state) {
    return switch (state) {
      case DIFFERENT -> "stalled";
      case UNKNOWN -> "unknown";
      case WILL_SYNC -> "starting";
      case NOT_CARRIED -> "idle";
      case SAME -> "in-step";
    };
  }
}
