package org.mirrorbench.app.wizard;

import javafx.beans.DefaultProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A control with its label above and, below, a hint or what is wrong with what was entered. Takes
 * part in a form under its {@code id}.
 */
@DefaultProperty("control")
public final class FormField extends VBox {

  private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

  private final Label label = new Label();
  private final HBox line = new HBox();
  private final Label below = new Label();
  private final FontIcon sign = new FontIcon("fth-alert-circle");
  private @Nullable Node control;
  private String hint = "";

  public FormField() {
    getStyleClass().add("form-field");
    label.getStyleClass().add("form-label");
    line.getStyleClass().add("form-line");
    below.getStyleClass().add("form-hint");
    below.setWrapText(true);
    below.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(label, line, below);
    setLabel("");
    setFault(null);
  }

  public String getLabel() {
    return label.getText();
  }

  public void setLabel(String text) {
    label.setText(text);
    boolean any = !text.isEmpty();
    label.setVisible(any);
    label.setManaged(any);
  }

  public @Nullable Node getControl() {
    return control;
  }

  public void setControl(Node node) {
    control = node;
    label.setLabelFor(node);
    line.getChildren().setAll(node);
    HBox.setHgrow(node, Priority.ALWAYS);
    if (node instanceof Region region) {
      region.setMaxWidth(Double.MAX_VALUE);
    }
  }

  /** Puts a button or the like beside the control. */
  public void addBeside(Node node) {
    line.getChildren().add(node);
  }

  public String getHint() {
    return hint;
  }

  public void setHint(String text) {
    hint = text;
    setFault(null);
  }

  /** Says what is wrong in place of the hint; null says that nothing is. */
  public void setFault(@Nullable String fault) {
    boolean faulty = fault != null;
    String words = fault == null ? hint : fault;
    below.setText(words);
    below.setGraphic(faulty ? sign : null);
    below.setVisible(!words.isEmpty());
    below.setManaged(!words.isEmpty());
    pseudoClassStateChanged(FAULTY, faulty);
    Node entered = control;
    if (entered != null) {
      entered.pseudoClassStateChanged(PseudoClass.getPseudoClass("error"), faulty);
      entered.setAccessibleText(label.getText());
      entered.setAccessibleHelp(words);
    }
  }

  /** What is said below the control now, for tests and screen readers. */
  public String below() {
    return below.getText();
  }
}
