package org.mirrorbench.app.draft;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
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

  /** Below this the tables stand one above the other. */
  private static final double NARROW = 660;

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
  private boolean stacked = true;

  RehearsalPane(Messages messages) {
    root = messages.load(this);
  }

  @FXML
  void initialize() {
    taken.setFixedCellSize(ROW);
    left.setFixedCellSize(ROW);
    tables.widthProperty().subscribe(width -> arrange(width.doubleValue() < NARROW));
    arrange(false);
  }

  Parent root() {
    return root;
  }

  private void arrange(boolean narrow) {
    if (narrow == stacked) {
      return;
    }
    stacked = narrow;
    tables.getColumnConstraints().setAll(column(narrow ? 100 : 57));
    if (!narrow) {
      tables.getColumnConstraints().add(column(43));
    }
    GridPane.setConstraints(takenBox, 0, 0);
    GridPane.setConstraints(leftBox, narrow ? 0 : 1, narrow ? 1 : 0);
  }

  private static ColumnConstraints column(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    column.setHgrow(Priority.ALWAYS);
    return column;
  }
}
