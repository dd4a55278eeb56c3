package org.mirrorbench.app.control;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What was found, gravest first as it is given: evidence, remedy, and a button that mends it. */
public final class FindingList extends VBox {

  private Consumer<Entry> repair = entry -> {};

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
   * A finding in words.
   *
   * @param id what the owner knows it by
   * @param word the grade in the person's language, or empty
   * @param subject what it is about, or empty
   * @param remedy what to do, or empty
   * @param repair what the button says, or null for no button
   */
  public record Entry(
      String id,
      Grade grade,
      String word,
      String subject,
      String evidence,
      String remedy,
      @Nullable String repair) {}

  public FindingList() {
    getStyleClass().add("finding-list");
  }

  /** Called with the entry whose button was pressed. */
  public void setOnRepair(Consumer<Entry> action) {
    repair = action;
  }

  public void show(List<Entry> entries) {
    getChildren().setAll(entries.stream().map(this::row).toList());
  }

  private Node row(Entry entry) {
    VBox text = new VBox(2);
    text.getChildren().add(head(entry));
    text.getChildren().add(words(entry.evidence(), "finding-evidence"));
    if (!entry.remedy().isEmpty()) {
      text.getChildren().add(words(entry.remedy(), "finding-remedy"));
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(new FontIcon(entry.grade().icon), text);
    row.getStyleClass().addAll("finding", entry.grade().name().toLowerCase(Locale.ROOT));
    row.setAccessibleText(entry.word() + ": " + entry.evidence());
    String mend = entry.repair();
    if (mend != null) {
      Button button = new Button(mend, new FontIcon("fth-tool"));
      button.setId("repair-" + entry.id());
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(_ -> repair.accept(entry));
      row.getChildren().add(button);
    }
    return row;
  }

  private static Node head(Entry entry) {
    Label grade = new Label(entry.word());
    grade.getStyleClass().add("finding-grade");
    grade.setMinWidth(USE_PREF_SIZE);
    Label subject = new Label(entry.subject());
    subject.getStyleClass().add("finding-subject");
    HBox head = new HBox(8, grade, subject);
    grade.setVisible(!entry.word().isEmpty());
    grade.setManaged(!entry.word().isEmpty());
    boolean any = !entry.word().isEmpty() || !entry.subject().isEmpty();
    head.setVisible(any);
    head.setManaged(any);
    return head;
  }

  private static Label words(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
