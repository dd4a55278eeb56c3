package org.mirrorbench.app.draft;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.wizard.FormField;
import org.mirrorbench.engine.flow.FlowName;

/**
 * What the steps of topics and groups share: patterns above, what they take beside what they leave.
 *
 * @param <T> what is taken
 * @param <L> what is left
 */
final class RehearsalPane<T, L> {

  private static final double SHARE = 63;

  private static final double ROW = 31;

  @FXML FormField includeField;
  @FXML TextField include;
  @FXML FormField excludeField;
  @FXML TextField exclude;
  @FXML ComboBox<FlowName> path;
  @FXML Label asOf;
  @FXML Button refresh;
  @FXML TextField search;
  @FXML VBox inquiry;
  @FXML GridPane tables;
  @FXML VBox takenBox;
  @FXML Label takenTitle;
  @FXML Label takenCount;
  @FXML TableView<T> taken;
  @FXML VBox leftBox;
  @FXML Label leftTitle;
  @FXML Label leftCount;
  @FXML TableView<L> left;
  @FXML VBox clashes;

  private final Parent root;
  private final SimpleBooleanProperty narrow = new SimpleBooleanProperty();

  RehearsalPane(Messages messages) {
    root = messages.load(this);
  }

  @FXML
  void initialize() {
    taken.setFixedCellSize(ROW);
    left.setFixedCellSize(ROW);
    SideBySide.arrange(tables, takenBox, leftBox, SHARE, narrow::set);
  }

  Parent root() {
    return root;
  }

  /** Says what is in the two tables, also to who does not see them. */
  void title(String ofTaken, String ofLeft) {
    takenTitle.setText(ofTaken);
    taken.setAccessibleText(ofTaken);
    leftTitle.setText(ofLeft);
    left.setAccessibleText(ofLeft);
  }

  /** What stands in tables without rows: that there are none, or that nobody knows. */
  void say(String words) {
    taken.setPlaceholder(new Label(words));
    left.setPlaceholder(new Label(words));
  }

  /** Whether the tables stand one above the other. */
  ObservableBooleanValue narrow() {
    return narrow;
  }
}
