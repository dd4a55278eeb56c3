package org.mirrorbench.app.flow;

import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.SaidText;
import org.mirrorbench.engine.carryover.ParityRow;

/** A row that tells its whole explanation where the column is too narrow for it. */
final class ExplainedRow extends TableRow<ParityRow> {

  private static final double WIDTH = 420;

  private final SaidText said;
  private final Tooltip whole = new Tooltip();

  ExplainedRow(SaidText said) {
    this.said = said;
    whole.setWrapText(true);
    whole.setMaxWidth(WIDTH);
  }

  @Override
  protected void updateItem(@Nullable ParityRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean silent = empty || row == null || row.why().isEmpty();
    if (row != null) {
      whole.setText(row.what() + "\n" + said.of(row.why()));
    }
    setTooltip(silent ? null : whole);
  }
}
