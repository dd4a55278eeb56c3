package org.mirrorbench.app.worker;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.problem.Problem;

/** Says of a question to the engine that it is asked, or why it has no answer. */
final class InquiryPane {

  private static final String AGAIN = "inquiry-again";

  private final VBox box;
  private final Messages messages;
  private final Runnable again;

  InquiryPane(VBox box, Messages messages, Runnable again) {
    this.box = box;
    this.messages = messages;
    this.again = again;
  }

  /**
   * @param asking what is said while the answer is awaited
   */
  void show(Inquiry.State state, String asking) {
    Node shown =
        switch (state) {
          case Inquiry.State.Idle() -> line(new FontIcon("fth-help-circle"), stopped(), retry());
          case Inquiry.State.Asking() -> asking(asking);
          case Inquiry.State.Answered() -> null;
          case Inquiry.State.Failed(Problem problem) -> failed(problem);
        };
    DraftStep.show(box, shown != null);
    if (shown == null) {
      box.getChildren().clear();
    } else {
      box.getChildren().setAll(shown);
    }
  }

  /** Puts the keyboard on the button that asks again, if it is there. */
  static void focus(VBox box) {
    Node again = box.lookup("#" + AGAIN);
    if (again != null) {
      again.requestFocus();
    }
  }

  private Node asking(String words) {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.setPrefSize(20, 20);
    return line(wheel, new Label(words));
  }

  private Label stopped() {
    return new Label(messages.text("worker.inquiry.stopped"));
  }

  private Node failed(Problem problem) {
    ProblemText text = new ProblemText(messages);
    VBox words =
        new VBox(
            words(text.headline(problem), "banner-title"),
            words(text.detail(problem), "plain"),
            words(text.remedy(problem), "muted"));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox banner = new HBox(new FontIcon("fth-alert-octagon"), words, retry());
    banner.getStyleClass().add("banner");
    return banner;
  }

  private Button retry() {
    Button button =
        new Button(messages.text("worker.inquiry.again"), new FontIcon("fth-rotate-cw"));
    button.setId(AGAIN);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> again.run());
    return button;
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(10, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Label words(String text, String style) {
    Label words = new Label(text);
    words.getStyleClass().add(style);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    return words;
  }
}
