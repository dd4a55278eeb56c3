package org.mirrorbench.app.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.problem.Problem;

/** What stands in the way: what it means, what was seen, what to do. Hidden while all is well. */
public final class ProblemBanner extends HBox {

  private final Messages messages;
  private final Label title = words("banner-title");
  private final Label detail = words("banner-detail");
  private final Label remedy = words("muted");

  public ProblemBanner(Messages messages) {
    this.messages = messages;
    getStyleClass().add("banner");
    VBox text = new VBox(title, detail, remedy);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(new FontIcon("fth-alert-octagon"), text);
    setMinHeight(Region.USE_PREF_SIZE);
    show(null);
  }

  /** Shows a problem, or nothing. */
  public void show(@Nullable Problem problem) {
    setVisible(problem != null);
    setManaged(problem != null);
    if (problem != null) {
      ProblemText text = new ProblemText(messages);
      title.setText(text.headline(problem));
      detail.setText(text.detail(problem));
      remedy.setText(text.remedy(problem));
    }
  }

  private static Label words(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
