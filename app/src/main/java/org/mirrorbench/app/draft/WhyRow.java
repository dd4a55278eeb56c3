package org.mirrorbench.app.draft;

import java.util.function.Function;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A row that tells its whole reason when somebody rests on it. */
final class WhyRow<R> extends TableRow<R> {

  private final Function<R, String> why;
  private final Tooltip words = new Tooltip();

  WhyRow(Function<R, String> why) {
    this.why = why;
    words.setWrapText(true);
    words.setMaxWidth(480);
  }

  @Override
  protected void updateItem(@Nullable R item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setTooltip(null);
    } else {
      words.setText(why.apply(item));
      setTooltip(words);
    }
  }
}
