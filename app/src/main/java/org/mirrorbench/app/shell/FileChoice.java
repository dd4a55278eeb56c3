package org.mirrorbench.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/** Asks a person for a file or a folder. FX thread only; empty when they changed their mind. */
public interface FileChoice {

  Optional<Path> save(Window owner, String suggestedName);

  Optional<Path> open(Window owner, String title, List<String> patterns);

  Optional<Path> folder(Window owner, String title);
}
