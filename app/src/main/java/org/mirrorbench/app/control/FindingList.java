package org.mirrorbench.app.control;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Findings one below the other: how grave, what about, what was seen, what to do. */
public final class FindingList extends VBox {

  /** More than this nobody reads; the rest is counted. */
  private static final int MOST = 100;

  /** How grave a finding is. */
  public enum Grade {
    ERROR("fth-alert-octagon"),
    WARNING("fth-alert-triangle"),
    INFO("fth-info"),
    /** It could not be found out. */
    UNKNOWN("fth-help-circle"),
    GOOD("fth-check");

    private final String icon;

    Grade(String icon) {
      this.icon = icon;
    }
  }

  /**
   * A finding.
   *
   * @param word its grade in the reader's language
   * @param remedy what to do; empty when there is nothing to do
   * @param repair the button that mends it, or null
   */
  public record Entry(
      Grade grade,
      String word,
      String subject,
      String evidence,
      String remedy,
      @Nullable Repair repair) {}

  /**
   * A button of a finding.
   *
   * @param id the node's
   */
  public record Repair(String id, String words, Runnable action) {}

  public FindingList() {
    getStyleClass().add("finding-list");
  }

  /**
   * Shows other findings, in the order given.
   *
   * @param more says how many there are beyond those shown; called only when there are
   */
  public void show(List<Entry> entries, java.util.function.IntFunction<String> more) {
    getChildren().setAll(entries.stream().limit(MOST).map(FindingList::card).toList());
    if (entries.size() > MOST) {
      getChildren().add(words(more.apply(entries.size() - MOST), "muted"));
    }
  }

  private static Node card(Entry entry) {
    Label subject = words(entry.subject(), "finding-subject");
    Label grade = new Label(entry.word());
    grade.getStyleClass().add("finding-grade");
    grade.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(subject, Priority.ALWAYS);
    subject.setMaxWidth(Double.MAX_VALUE);
    VBox text = new VBox(new HBox(8, subject, grade), words(entry.evidence(), "finding-evidence"));
    if (!entry.remedy().isBlank()) {
      Label remedy = words(entry.remedy(), "finding-remedy");
      remedy.setGraphic(new FontIcon("fth-corner-down-right"));
      text.getChildren().add(remedy);
    }
    Repair repair = entry.repair();
    if (repair != null) {
      text.getChildren().add(button(repair));
    }
    text.getStyleClass().add("finding-words");
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox card = new HBox(new FontIcon(entry.grade().icon), text);
    card.getStyleClass().addAll("finding", entry.grade().name().toLowerCase(Locale.ROOT));
    return card;
  }

  private static Button button(Repair repair) {
    Button button = new Button(repair.words(), new FontIcon("fth-tool"));
    button.setId(repair.id());
    button.getStyleClass().add("finding-repair");
    button.setOnAction(event -> repair.action().run());
    return button;
  }

  private static Label words(String text, String style) {
    Label words = new Label(text);
    words.getStyleClass().add(style);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    return words;
  }
}
