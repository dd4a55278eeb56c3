package org.mirrorbench.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own choosers of files and folders. */
final class SystemFiles implements FileChoice {

  @Override
  public Optional<Path> save(Window owner, String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(suggestedName);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> open(Window owner, String title, List<String> patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (!patterns.isEmpty()) {
      chooser
          .getExtensionFilters()
          .setAll(
              new FileChooser.ExtensionFilter(String.join(", ", patterns), patterns),
              new FileChooser.ExtensionFilter("*", "*"));
    }
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> folder(Window owner, String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }
}
