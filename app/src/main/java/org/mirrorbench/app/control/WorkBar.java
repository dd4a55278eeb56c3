package org.mirrorbench.app.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** How far some work is, in words and as a bar, and a button that cancels it. Hidden while idle. */
public final class WorkBar extends HBox {

  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel = new Button();

  /**
   * @param cancelWords the button's
   */
  public WorkBar(String cancelWords, Runnable action) {
    getStyleClass().add("work-bar");
    words.setMinWidth(USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    cancel.setId("work-cancel");
    cancel.setText(cancelWords);
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setGraphic(new FontIcon("fth-x"));
    cancel.setOnAction(event -> action.run());
    getChildren().addAll(words, bar, cancel);
    end();
  }

  /** Appears, with nothing known of how long it takes. */
  public void begin(String what) {
    words.setText(what);
    bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    show(true);
  }

  /** Says how far it is; both 0 when unknown. */
  public void at(String what, int done, int total) {
    words.setText(what);
    bar.setProgress(
        total == 0 ? ProgressBar.INDETERMINATE_PROGRESS : Math.clamp((double) done / total, 0, 1));
  }

  /** Disappears. */
  public void end() {
    show(false);
  }

  private void show(boolean visible) {
    setVisible(visible);
    setManaged(visible);
  }
}
