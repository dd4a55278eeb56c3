package org.mirrorbench.app.shell;

import java.util.List;
import javafx.scene.Node;

/** What a feature adds to the status strip. FX thread only. */
public interface StripItem {

  Node node();

  /** What the command palette offers for it, on every page. */
  List<Command> commands();

  /** Releases what it follows. */
  void close();
}
