package org.mirrorbench.engine.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.instance.Workspaces;
import picocli.CommandLine.Option;

/** {@code --workspace DIR}. */
final class WorkspaceOption {

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description = "Folder of the databases and logs (default: the system's for applications)")
  private @Nullable Path workspace;

  Path folder() {
    return workspace == null ? Workspaces.defaultDirectory() : workspace;
  }
}
