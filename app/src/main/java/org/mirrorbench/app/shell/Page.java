package org.mirrorbench.app.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.TableView;

/** A page of the window. FX thread only. It follows feeds between {@link #arrive} and leave. */
public interface Page {

  Parent root();

  /** What stands beside the title: how much of what is shown. */
  ObservableValue<String> subtitle();

  /** Called when the page is shown; it subscribes here. */
  void arrive(Place place);

  /** Called when another page is shown; it releases here. */
  void leave();

  /** The tables whose columns are remembered; each has an id, and so have its columns. */
  default List<TableView<?>> tables() {
    return List.of();
  }

  /** What the command palette offers while the page is shown. */
  default List<Command> commands() {
    return List.of();
  }
}
