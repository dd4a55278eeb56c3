package org.mirrorbench.app.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.problem.Problem;

/** What the window shows in place of pages: opening, could not open, closing. */
sealed interface Cover {

  Node draw(Messages messages);

  /** Work goes on. */
  record Busy(String key) implements Cover {
    @Override
    public Node draw(Messages messages) {
      ProgressIndicator wheel = new ProgressIndicator();
      wheel.setPrefSize(36, 36);
      return box(wheel, heading(messages.text("shell.cover." + key)));
    }
  }

  /** The engine could not be opened. */
  record Failed(Problem problem, Runnable retry) implements Cover {
    @Override
    public Node draw(Messages messages) {
      ProblemText text = new ProblemText(messages);
      FontIcon icon = new FontIcon("fth-alert-octagon");
      icon.getStyleClass().add("cover-icon");
      Button again = new Button(messages.text("shell.cover.retry"), new FontIcon("fth-rotate-cw"));
      again.getStyleClass().add(Styles.ACCENT);
      again.setId("retry");
      again.setDefaultButton(true);
      again.setOnAction(event -> retry.run());
      return box(
          icon,
          heading(text.headline(problem)),
          words(text.detail(problem), "muted"),
          words(text.remedy(problem), "cover-remedy"),
          again);
    }
  }

  private static Node box(Node... parts) {
    VBox box = new VBox(parts);
    box.getStyleClass().add("cover");
    box.setAlignment(Pos.CENTER);
    return box;
  }

  private static Label heading(String text) {
    Label heading = words(text, "cover-title");
    heading.setId("cover-title");
    return heading;
  }

  private static Label words(String text, String style) {
    Label words = new Label(text);
    words.getStyleClass().add(style);
    words.setWrapText(true);
    words.setTextAlignment(TextAlignment.CENTER);
    words.setMaxWidth(560);
    words.setAlignment(Pos.CENTER);
    words.setMinHeight(Region.USE_PREF_SIZE);
    return words;
  }
}
