package org.mirrorbench.app.wizard;

import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Messages;

/** What a wizard shows: the step at hand, why it stays, what it waits for. FX thread only. */
final class WizardPane {

  @FXML VBox list;
  @FXML Label kept;
  @FXML Label heading;
  @FXML Label explanation;
  @FXML ScrollPane body;
  @FXML HBox refusal;
  @FXML Label refusalTitle;
  @FXML Label refusalDetail;
  @FXML Label refusalRemedy;
  @FXML HBox busy;
  @FXML ProgressBar progress;
  @FXML Label busyWords;
  @FXML Button halt;
  @FXML Button cancel;
  @FXML Button back;
  @FXML Button next;

  private final Parent root;
  private final Subscription sight;
  private @Nullable Node before;

  WizardPane(Messages messages) {
    root = messages.load(this);
    sight = InSight.keep(body);
  }

  @FXML
  void initialize() {
    show(refusal, false);
    show(busy, false);
  }

  Parent root() {
    return root;
  }

  void close() {
    sight.unsubscribe();
  }

  void show(WizardStep step) {
    calm();
    heading.setText(step.heading());
    explanation.setText(step.explanation());
    show(explanation, !step.explanation().isEmpty());
    Node content = step.content();
    if (content instanceof Region region && region.getMinHeight() == Region.USE_COMPUTED_SIZE) {
      // what is too long is scrolled, not squeezed
      region.setMinHeight(Region.USE_PREF_SIZE);
    }
    body.setContent(content);
    body.setVvalue(0);
    root.setId("wizard-" + step.id());
  }

  void focus(WizardStep step) {
    if (!Focus.first(step.content())) {
      next.requestFocus();
    }
  }

  /** Takes away why the step stayed. */
  void calm() {
    show(refusal, false);
  }

  /** Says why the step stays; empty texts take no room. */
  void refuse(String title, String detail, String remedy) {
    refusalTitle.setText(title);
    refusalDetail.setText(detail);
    refusalRemedy.setText(remedy);
    show(refusalDetail, !detail.isEmpty());
    show(refusalRemedy, !remedy.isEmpty());
    show(refusal, true);
  }

  /**
   * Shows the task's progress; what it works on cannot be changed meanwhile.
   *
   * @param usable whether the content can be used all the same
   */
  void work(Task<?> task, boolean usable) {
    Node focused = focused();
    show(busy, true);
    // a focused node that is disabled would send the keyboard out of the wizard
    if (focused != null) {
      before = focused.equals(halt) ? before : focused;
      halt.requestFocus();
    }
    next.setDisable(true);
    body.setDisable(!usable);
    progress.progressProperty().bind(task.progressProperty());
    busyWords
        .textProperty()
        .bind(task.messageProperty().map(words -> words.isEmpty() ? task.getTitle() : words));
  }

  /** Work ended; the keyboard is where it was, if it still waits for that. */
  void rest() {
    boolean waited = halt.isFocused();
    body.setDisable(false);
    next.setDisable(false);
    progress.progressProperty().unbind();
    busyWords.textProperty().unbind();
    Node back = before;
    before = null;
    if (waited) {
      (back != null && back.getScene() != null ? back : next).requestFocus();
    }
    show(busy, false);
  }

  /** What has the focus within the wizard, or null. */
  private @Nullable Node focused() {
    Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
    for (Node up = owner; up != null; up = up.getParent()) {
      if (up.equals(root)) {
        return owner;
      }
    }
    return null;
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
