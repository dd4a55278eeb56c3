package org.mirrorbench.app.wizard;

import java.nio.file.Path;
import java.util.Optional;

/** Lets a person choose files and folders; empty when they changed their mind. FX thread only. */
public interface PathChooser {

  Optional<Path> file(String title);

  Optional<Path> folder(String title);
}
