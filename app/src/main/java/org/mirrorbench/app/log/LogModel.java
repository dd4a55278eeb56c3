package org.mirrorbench.app.log;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.mirrorbench.engine.log.LogLine;

/** The newest log lines and the filter over them. FX thread only. */
final class LogModel {

  private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
  private final FilteredList<LogLine> found = new FilteredList<>(lines);
  private final ObjectProperty<LogLevel> level = new SimpleObjectProperty<>(LogLevel.INFO);
  private final StringProperty words = new SimpleStringProperty("");

  LogModel() {
    level.subscribe(least -> filter());
    words.subscribe(typed -> filter());
  }

  /**
   * Takes the newest lines, oldest first; only the difference to what is shown is touched, so that
   * selection and scrolling hold.
   */
  void show(List<LogLine> newest) {
    if (newest.isEmpty()) {
      lines.clear();
      return;
    }
    int gone = lines.indexOf(newest.getFirst());
    if (gone < 0) {
      lines.setAll(newest);
      return;
    }
    lines.remove(0, gone);
    if (newest.size() > lines.size()) {
      lines.addAll(newest.subList(lines.size(), newest.size()));
    }
  }

  ObservableList<LogLine> lines() {
    return lines;
  }

  FilteredList<LogLine> found() {
    return found;
  }

  ObjectProperty<LogLevel> levelProperty() {
    return level;
  }

  StringProperty wordsProperty() {
    return words;
  }

  private void filter() {
    LogLevel least = level.get();
    String typed = words.get().strip().toLowerCase(Locale.ROOT);
    found.setPredicate(line -> least.covers(line.level()) && holds(line, typed));
  }

  private static boolean holds(LogLine line, String typed) {
    String trace = line.trace();
    String context = line.context();
    return typed.isEmpty()
        || lower(line.message()).contains(typed)
        || lower(line.logger()).contains(typed)
        || (context != null && lower(context).contains(typed))
        || (trace != null && lower(trace).contains(typed));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
