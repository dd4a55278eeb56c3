package org.mirrorbench.app.cluster;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.text.DiagnosisText;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.connection.StageResult;

/** A stage: a sign, its name and how it ended in a word, how long, what was found, what to do. */
final class StageRow extends HBox {

  private static final double MILLIS = 1000;

  private final Messages messages;
  private final DiagnosisText diagnoses;
  private final Figures figures;
  private final FontIcon sign = new FontIcon("fth-circle");
  private final Label name = new Label();
  private final Label state = new Label();
  private final Label duration = new Label();
  private final Label detail = wrapped("stage-detail");
  private final Label remedy = wrapped("stage-remedy");

  StageRow(Messages messages) {
    this.messages = messages;
    this.diagnoses = new DiagnosisText(messages);
    figures = new Figures(messages);
    name.getStyleClass().add("stage-name");
    name.setMinWidth(USE_PREF_SIZE);
    state.getStyleClass().add("stage-state");
    duration.getStyleClass().add("stage-duration");
    duration.setMinWidth(USE_PREF_SIZE);
    remedy.setGraphic(new FontIcon("fth-corner-down-right"));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(8, name, state, gap, duration);
    head.getStyleClass().add("stage-head");
    VBox words = new VBox(head, detail, remedy);
    words.getStyleClass().add("stage-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    StackPane circle = new StackPane(sign);
    circle.getStyleClass().add("stage-sign");
    getChildren().addAll(circle, words);
  }

  void show(StageLine line) {
    StageLine.Look look = line.look();
    getStyleClass().setAll("stage-row", look.name().toLowerCase(Locale.ROOT));
    sign.setIconLiteral(icon(look));
    name.setText(messages.word(line.stage()));
    state.setText(messages.word(look));
    StageResult result = line.result();
    boolean ran = result != null && look != StageLine.Look.SKIPPED;
    duration.setText(ran && result != null ? figures.shortSpan(result.millis() / MILLIS) : "");
    say(detail, result == null ? "" : diagnoses.detail(result.remark()));
    say(remedy, result == null ? "" : diagnoses.remedy(result.remark()));
    setAccessibleText(
        String.join(", ", name.getText(), state.getText(), detail.getText(), remedy.getText()));
  }

  private static void say(Label label, String words) {
    label.setText(words);
    Choices.show(label, !words.isEmpty());
  }

  private static Label wrapped(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static String icon(StageLine.Look look) {
    return switch (look) {
      case WAITING -> "fth-circle";
      case RUNNING -> "fth-loader";
      case PASSED -> "fth-check";
      case WARNED -> "fth-alert-triangle";
      case FAILED -> "fth-x";
      case SKIPPED -> "fth-minus";
      case UNKNOWN -> "fth-help-circle";
    };
  }
}
