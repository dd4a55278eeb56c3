package org.mirrorbench.app.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.SegmentedChoice;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.flow.Runs;

/** Where flows shall run: in the engine, on a worker that fits, or nowhere here. */
final class RunsChoice extends VBox {

  private static final double WIDTH = 260;

  /** The three ways. */
  enum Where {
    ENGINE,
    REMOTE,
    FILES;

    static Where of(Runs runs) {
      return switch (runs) {
        case Runs.Engine engine -> ENGINE;
        case Runs.Remote remote -> REMOTE;
        case Runs.Files files -> FILES;
      };
    }
  }

  private final Messages messages;
  private final Fitting fitting;
  private final SegmentedChoice<Where> where = new SegmentedChoice<>();
  private final ComboBox<String> worker = new ComboBox<>();
  private final Label hint = new Label();
  private Set<String> targets = Set.of();
  private Runnable changed = () -> {};

  RunsChoice(Fitting fitting, Messages messages) {
    super(6);
    this.fitting = fitting;
    this.messages = messages;
    where.setId("import-runs");
    where.offer(List.of(Where.values()), each -> messages.text("draft.runs." + each.name()));
    worker.setId("import-worker");
    worker.setPrefWidth(WIDTH);
    worker.setPromptText(messages.text("flow.import.worker"));
    worker.setCellFactory(list -> new WorkerCell());
    worker.setButtonCell(new WorkerCell());
    hint.getStyleClass().add("muted");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    HBox choice = new HBox(10, where, worker);
    choice.getStyleClass().add("toolbar-row");
    getChildren().addAll(choice, hint);
    where.valueProperty().set(Where.ENGINE);
    where.valueProperty().subscribe(now -> draw());
    worker.valueProperty().subscribe(now -> changed.run());
  }

  /** Called whenever another place is chosen. */
  void onChange(Runnable action) {
    changed = action;
  }

  /** Flows to these clusters shall run somewhere. */
  void target(Set<String> aliases) {
    if (!targets.equals(aliases)) {
      targets = Set.copyOf(aliases);
      String former = worker.getValue();
      List<String> names = fitting.names(targets);
      worker.getItems().setAll(names);
      worker.setValue(
          names.contains(former) ? former : names.size() == 1 ? names.getFirst() : null);
      draw();
    }
  }

  /** What is chosen; empty as long as a worker is to be chosen. */
  Optional<Runs> runs() {
    return switch (where()) {
      case ENGINE -> Optional.of(new Runs.Engine());
      case REMOTE -> Optional.ofNullable(worker.getValue()).map(Runs.Remote::new);
      case FILES -> Optional.of(new Runs.Files());
    };
  }

  private Where where() {
    Where chosen = where.valueProperty().get();
    return chosen == null ? Where.ENGINE : chosen;
  }

  private void draw() {
    boolean remote = where() == Where.REMOTE;
    boolean none = worker.getItems().isEmpty();
    worker.setVisible(remote && !none);
    worker.setManaged(remote && !none);
    hint.setText(
        remote && none
            ? messages.text("flow.import.noWorker", String.join(", ", targets))
            : messages.text("draft.runs." + where().name() + ".why"));
    changed.run();
  }

  /** A worker's name and what it is attached to. */
  private final class WorkerCell extends ListCell<String> {
    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
      super.updateItem(name, empty);
      String at = empty || name == null ? "" : fitting.where(name);
      setText(empty || name == null ? null : at.isEmpty() ? name : name + " → " + at);
    }
  }
}
