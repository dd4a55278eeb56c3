package org.mirrorbench.app.doctor;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.SaidText;
import org.mirrorbench.engine.doctor.Trace;

/** Questions in the order in which MirrorMaker asks them, each with its answer. */
final class TraceView extends VBox {

  /** How a question was answered. */
  enum Answer {
    PASSED("fth-check"),
    FAILED("fth-x"),
    UNKNOWN("fth-help-circle");

    private final String icon;

    Answer(String icon) {
      this.icon = icon;
    }

    static Answer of(Trace.Step step) {
      Boolean passed = step.passed();
      return passed == null ? UNKNOWN : passed ? PASSED : FAILED;
    }
  }

  private final Messages messages;
  private final SaidText said;

  TraceView(Messages messages) {
    this.messages = messages;
    said = new SaidText(messages);
    setId("trace");
    setSpacing(10);
  }

  void clear() {
    getChildren().clear();
  }

  void show(Trace trace) {
    VBox list = new VBox();
    list.getStyleClass().add("stages");
    trace.steps().forEach(step -> list.getChildren().add(row(step)));
    getChildren().setAll(verdict(trace), list);
  }

  private Node verdict(Trace trace) {
    boolean stopped = trace.steps().stream().anyMatch(step -> Answer.of(step) == Answer.FAILED);
    boolean unsure = trace.steps().stream().anyMatch(step -> Answer.of(step) == Answer.UNKNOWN);
    String kind = "doctor.why." + (trace.kind() == Trace.Kind.TOPIC ? "topic" : "group");
    StateBadge badge =
        stopped
            ? new StateBadge("stalled", messages.text(kind + ".no"))
            : unsure
                ? new StateBadge("unknown", messages.text(kind + ".unsure"))
                : new StateBadge("in-step", messages.text(kind + ".yes"));
    badge.setId("trace-verdict");
    Label subject = new Label(trace.subject());
    subject.getStyleClass().addAll("code", "strong");
    HBox head = new HBox(10, badge, subject);
    head.getStyleClass().add("toolbar-row");
    return head;
  }

  private Node row(Trace.Step step) {
    Answer answer = Answer.of(step);
    Label question = new Label(question(step.question()));
    question.getStyleClass().add("stage-name");
    question.setWrapText(true);
    question.setMinHeight(Region.USE_PREF_SIZE);
    Label state = new Label(messages.text("doctor.answer." + answer.name()));
    state.getStyleClass().add("stage-state");
    state.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(8, question, state);
    head.getStyleClass().add("stage-head");
    VBox words = new VBox(head);
    words.getStyleClass().add("stage-words");
    String evidence = said.of(step.evidence());
    String remedy = said.of(step.remedy());
    add(words, evidence, "stage-detail", false);
    add(words, remedy, "stage-remedy", true);
    HBox.setHgrow(words, Priority.ALWAYS);
    StackPane sign = new StackPane(new FontIcon(answer.icon));
    sign.getStyleClass().add("stage-sign");
    HBox row = new HBox(sign, words);
    row.getStyleClass().addAll("stage-row", answer.name().toLowerCase(java.util.Locale.ROOT));
    row.setAccessibleText(String.join(", ", question.getText(), state.getText(), evidence, remedy));
    return row;
  }

  private static void add(VBox to, String words, String style, boolean arrow) {
    if (!words.isBlank()) {
      Label label = new Label(words);
      label.getStyleClass().add(style);
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      if (arrow) {
        label.setGraphic(new FontIcon("fth-corner-down-right"));
      }
      to.getChildren().add(label);
    }
  }

  private String question(String word) {
    return messages.textOr("doctor.question." + word, word);
  }
}
