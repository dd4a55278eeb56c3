package org.mirrorbench.app.shell;

import atlantafx.base.controls.Popover;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.Notice;

/** The notices behind the bell. */
final class NoticeList {

  private final Figures figures;
  private final NoticeText text;
  private final Messages messages;

  NoticeList(Messages messages) {
    this.messages = messages;
    figures = new Figures(messages);
    text = new NoticeText(messages);
  }

  void show(Node anchor, NoticeBoard board) {
    board.markSeen();
    VBox lines = new VBox();
    lines.getStyleClass().add("notice-list");
    board.notices().forEach(notice -> lines.getChildren().add(line(notice)));
    if (board.notices().isEmpty()) {
      lines.getChildren().add(new Label(messages.text("shell.notices.none")));
    }
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setPrefSize(420, board.notices().isEmpty() ? 60 : 320);
    Popover popover = new Popover(scroll);
    popover.setTitle(messages.text("shell.notices.title"));
    popover.setHeaderAlwaysVisible(true);
    popover.setDetachable(false);
    popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
    popover.show(anchor);
  }

  private Node line(Notice notice) {
    FontIcon icon = new FontIcon(NoticeText.icon(notice.level()));
    icon.getStyleClass().addAll("notice-icon", notice.level().name().toLowerCase(Locale.ROOT));
    Label time = new Label(figures.time(notice.at()));
    time.getStyleClass().add("muted");
    Label words = new Label(text.of(notice));
    words.setWrapText(true);
    words.setMaxWidth(360);
    HBox line = new HBox(icon, new VBox(words, time));
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().add("notice-line");
    return line;
  }
}
