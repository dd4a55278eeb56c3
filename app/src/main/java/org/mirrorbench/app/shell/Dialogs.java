package org.mirrorbench.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.mirrorbench.engine.problem.Problem;

/** Asks a person something and tells a person something. FX thread only. */
public interface Dialogs {

  /** Asks before an act that is felt; the action runs only on yes. */
  void confirm(String title, String text, String yes, Runnable action);

  /** Says in passing that something went well. */
  void tell(String text);

  /** Says in passing that something went wrong. */
  void tell(Problem problem);

  /** Asks where to save; empty when the person changed their mind. */
  Optional<Path> save(String suggestedName);
}
