package org.mirrorbench.app.wizard;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.text.Messages;

/** The steps at the wizard's left. A step that can be gone to is a button. */
final class StepList {

  private final VBox box;
  private final Messages messages;
  private final IntConsumer go;

  StepList(VBox box, Messages messages, IntConsumer go) {
    this.box = box;
    this.messages = messages;
    this.go = go;
  }

  void show(List<? extends WizardStep> steps, StepProgress progress) {
    List<StepState> states = progress.states();
    if (box.getChildren().size() != steps.size()) {
      box.getChildren().clear();
      for (int i = 0; i < steps.size(); i++) {
        box.getChildren().add(entry(i));
      }
    }
    for (int i = 0; i < steps.size(); i++) {
      Button entry = (Button) box.getChildren().get(i);
      dress(entry, i, steps.get(i), states.get(i));
      entry.setDisable(!progress.reachable(i) && states.get(i) != StepState.CURRENT);
    }
  }

  private Button entry(int step) {
    Button entry = new Button();
    entry.setMaxWidth(Double.MAX_VALUE);
    entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    entry.setFocusTraversable(false);
    entry.setOnAction(event -> go.accept(step));
    return entry;
  }

  private void dress(Button entry, int number, WizardStep step, StepState state) {
    String said = step.remark().getValue();
    entry.setGraphic(line(mark(number, state), step.title(), said));
    entry.setId("step-" + step.id());
    entry.getStyleClass().setAll("wizard-step", state.style());
    String place = Integer.toString(number + 1);
    String words = messages.text("wizard.state." + state.name(), place, step.title());
    entry.setAccessibleText(said.isEmpty() ? words : words + ", " + said);
  }

  private static HBox line(StackPane mark, String words, String said) {
    Label title = new Label(words);
    title.getStyleClass().add("wizard-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    Label remark = new Label(said);
    remark.getStyleClass().add("wizard-remark");
    remark.setMinWidth(Region.USE_PREF_SIZE);
    remark.setVisible(!said.isEmpty());
    remark.setManaged(!said.isEmpty());
    HBox line = new HBox(mark, title, remark);
    line.getStyleClass().add("wizard-line");
    return line;
  }

  private static StackPane mark(int number, StepState state) {
    var icon = state.icon();
    Node sign = icon == null ? new Label(Integer.toString(number + 1)) : new FontIcon(icon);
    StackPane mark = new StackPane(sign);
    mark.getStyleClass().add("wizard-mark");
    return mark;
  }
}
