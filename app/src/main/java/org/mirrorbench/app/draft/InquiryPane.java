package org.mirrorbench.app.draft;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.problem.Problem;

/** Says of a question that it is asked and how far it is, or why it has no answer. */
final class InquiryPane {

  private final VBox box;
  private final Messages messages;
  private final Runnable again;

  /**
   * @param again asks once more
   */
  InquiryPane(VBox box, Messages messages, Runnable again) {
    this.box = box;
    this.messages = messages;
    this.again = again;
  }

  <A> void show(Inquiry.State<A> state, Runnable cancel) {
    Node shown =
        switch (state) {
          case Inquiry.State.Idle<A> idle -> line(stopped(), retry());
          case Inquiry.State.Asking<A>(var task) -> asking(task, cancel);
          case Inquiry.State.Answered<A> answered -> null;
          case Inquiry.State.Failed<A>(Problem problem) -> failed(problem);
        };
    draw(shown);
  }

  void hide() {
    draw(null);
  }

  private void draw(@Nullable Node shown) {
    SetupStep.show(box, shown != null);
    if (shown == null) {
      box.getChildren().clear();
    } else {
      box.getChildren().setAll(shown);
    }
  }

  private Node asking(javafx.concurrent.Task<?> task, Runnable cancel) {
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(180);
    bar.progressProperty().bind(task.progressProperty());
    Label words = new Label();
    words.getStyleClass().add("muted");
    words
        .textProperty()
        .bind(task.messageProperty().map(said -> said.isEmpty() ? task.getTitle() : said));
    Button halt = new Button(messages.text("draft.inquiry.cancel"));
    halt.setId("inquiry-cancel");
    halt.setMinWidth(Region.USE_PREF_SIZE);
    halt.setOnAction(event -> cancel.run());
    return line(bar, words, halt);
  }

  private Label stopped() {
    Label words =
        new Label(messages.text("draft.inquiry.stopped"), new FontIcon("fth-help-circle"));
    words.getStyleClass().add("muted");
    return words;
  }

  private Node failed(Problem problem) {
    ProblemText text = new ProblemText(messages);
    VBox words =
        new VBox(
            Words.wrapped(text.headline(problem), "banner-title"),
            Words.wrapped(text.detail(problem), "plain"),
            Words.wrapped(text.remedy(problem), "muted"));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox banner = new HBox(new FontIcon("fth-alert-octagon"), words, retry());
    banner.getStyleClass().add("banner");
    return banner;
  }

  private Button retry() {
    Button button = new Button(messages.text("draft.inquiry.again"), new FontIcon("fth-rotate-cw"));
    button.setId("inquiry-again");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> again.run());
    return button;
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(10, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
