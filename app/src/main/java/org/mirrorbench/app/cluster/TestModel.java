package org.mirrorbench.app.cluster;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.Stage;
import org.mirrorbench.engine.connection.StageResult;
import org.mirrorbench.engine.problem.Problem;

/** A staged test as it goes on. FX thread only. */
final class TestModel {

  /** How far a test is. */
  sealed interface Progress {

    /** None was started. */
    record Idle() implements Progress {}

    record Running() implements Progress {}

    record Ended(ConnectionReport report) implements Progress {}

    /** It could not be made: a secret was not to be had, for instance. */
    record Prevented(Problem problem) implements Progress {}

    record Cancelled() implements Progress {}
  }

  private static final List<Stage> STAGES = List.of(Stage.values());

  private final ObservableList<StageLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(new Progress.Idle());

  TestModel() {
    clear(null);
  }

  /** One line a stage, in order. */
  ObservableList<StageLine> lines() {
    return lines;
  }

  ReadOnlyObjectProperty<Progress> progress() {
    return progress.getReadOnlyProperty();
  }

  boolean running() {
    return progress.get() instanceof Progress.Running;
  }

  @Nullable ConnectionReport report() {
    return progress.get() instanceof Progress.Ended(ConnectionReport report) ? report : null;
  }

  void start() {
    clear(STAGES.getFirst());
    progress.set(new Progress.Running());
  }

  /** A stage has ended; the next one runs. */
  void ended(StageResult result) {
    if (running()) {
      int at = STAGES.indexOf(result.stage());
      lines.set(at, new StageLine(result.stage(), false, result));
      if (at + 1 < lines.size() && lines.get(at + 1).result() == null) {
        lines.set(at + 1, new StageLine(lines.get(at + 1).stage(), true, null));
      }
    }
  }

  /** Shows a whole report: the one that just came, or an older one. */
  void show(ConnectionReport report) {
    for (int i = 0; i < lines.size(); i++) {
      Stage stage = lines.get(i).stage();
      StageResult result =
          report.stages().stream()
              .filter(one -> one.stage() == stage)
              .findFirst()
              .orElse(lines.get(i).result());
      StageLine line = new StageLine(stage, false, result);
      if (!Objects.equals(line, lines.get(i))) {
        lines.set(i, line);
      }
    }
    progress.set(new Progress.Ended(report));
  }

  void prevented(Problem problem) {
    stopRunning();
    progress.set(new Progress.Prevented(problem));
  }

  void cancelled() {
    stopRunning();
    progress.set(new Progress.Cancelled());
  }

  private void stopRunning() {
    lines.replaceAll(line -> new StageLine(line.stage(), false, line.result()));
  }

  private void clear(@Nullable Stage running) {
    List<StageLine> fresh =
        STAGES.stream().map(stage -> new StageLine(stage, stage == running, null)).toList();
    lines.setAll(fresh);
  }
}
