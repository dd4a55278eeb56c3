package org.mirrorbench.app.shell;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.engine.Notice;

/** Short messages over the page's lower right corner; bad news stays until closed. */
final class Toasts extends VBox {

  private static final Duration SHOWN = Duration.seconds(6);
  private static final int MOST = 3;

  Toasts() {
    getStyleClass().add("toasts");
    setPickOnBounds(false);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
  }

  /** Adds a card that stays until it is taken away by what is returned. */
  Runnable linger(Node card) {
    card.getStyleClass().addAll("lingering", Styles.ELEVATED_1);
    getChildren().addFirst(card);
    return () -> getChildren().remove(card);
  }

  void clearLingering() {
    getChildren().removeIf(card -> card.getStyleClass().contains("lingering"));
  }

  void show(Notice.Level level, String text) {
    Notification toast = new Notification(text, new FontIcon(NoticeText.icon(level)));
    toast.getStyleClass().addAll(Styles.ELEVATED_1, style(level));
    toast.setPrefWidth(400);
    toast.setOnClose(event -> getChildren().remove(toast));
    getChildren().add(toast);
    List<Node> notifications = getChildren().filtered(Notification.class::isInstance);
    if (notifications.size() > MOST) {
      getChildren().remove(notifications.getFirst());
    }
    if (level == Notice.Level.INFO) {
      PauseTransition pause = new PauseTransition(SHOWN);
      pause.setOnFinished(event -> getChildren().remove(toast));
      pause.play();
    }
  }

  private static String style(Notice.Level level) {
    return switch (level) {
      case INFO -> Styles.ACCENT;
      case WARNING -> Styles.WARNING;
      case ERROR -> Styles.DANGER;
    };
  }
}
