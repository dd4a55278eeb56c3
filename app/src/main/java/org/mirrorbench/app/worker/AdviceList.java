package org.mirrorbench.app.worker;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.text.AdviceText;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.worker.Advice;

/** Findings, gravest first, each with its remedy; a long list shows remedies on demand. */
final class AdviceList {

  private final VBox box;
  private final Messages messages;
  private List<Advice> shown = List.of();

  AdviceList(VBox box, Messages messages) {
    this.box = box;
    this.messages = messages;
    box.getStyleClass().add("advice-list");
  }

  /**
   * @param unfolded whether every remedy is seen at once; else only those of the errors
   */
  void show(List<Advice> advice, boolean unfolded) {
    if (advice.equals(shown) && !box.getChildren().isEmpty()) {
      return;
    }
    shown = advice;
    box.getChildren().setAll(advice.stream().map(found -> entry(found, unfolded)).toList());
  }

  private Node entry(Advice advice, boolean unfolded) {
    Advice.Severity severity = advice.topic().severity();
    WorkerTexts texts = new WorkerTexts(messages);
    Label detail = words(texts.detail(advice), "advice-detail");
    Label remedy = words(texts.remedy(advice), "muted");
    Label grade = new Label(new AdviceText(messages).severity(advice));
    grade.getStyleClass().add("advice-grade");
    grade.setMinWidth(Region.USE_PREF_SIZE);
    VBox text = new VBox(detail, remedy);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(new FontIcon(icon(severity)), text, grade);
    line.getStyleClass().addAll("advice", severity.name().toLowerCase(Locale.ROOT));
    boolean says = !remedy.getText().isBlank();
    if (unfolded || !says || severity == Advice.Severity.ERROR) {
      fold(remedy, says);
    } else {
      foldable(line, remedy);
    }
    return line;
  }

  private void foldable(HBox line, Label remedy) {
    FontIcon arrow = new FontIcon("fth-chevron-right");
    arrow.getStyleClass().add("advice-arrow");
    line.getChildren().add(arrow);
    line.setFocusTraversable(true);
    fold(remedy, false);
    Runnable turn =
        () -> {
          fold(remedy, !remedy.isVisible());
          arrow.setIconLiteral(remedy.isVisible() ? "fth-chevron-down" : "fth-chevron-right");
        };
    line.setOnMouseClicked(event -> turn.run());
    line.setOnKeyPressed(
        event -> {
          switch (event.getCode()) {
            case SPACE, ENTER -> {
              turn.run();
              event.consume();
            }
            default -> {}
          }
        });
  }

  private static void fold(Label remedy, boolean open) {
    remedy.setVisible(open);
    remedy.setManaged(open);
  }

  private static Label words(String text, String style) {
    Label words = new Label(text);
    words.getStyleClass().add(style);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    return words;
  }

  static String icon(Advice.Severity severity) {
    return switch (severity) {
      case ERROR -> "fth-alert-octagon";
      case WARNING -> "fth-alert-triangle";
      case INFO -> "fth-info";
    };
  }
}
