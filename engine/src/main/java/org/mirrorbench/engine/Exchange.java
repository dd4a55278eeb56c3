package org.mirrorbench.engine;

import java.nio.file.Path;
import java.util.List;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.format.ExportFormat;
import org.mirrorbench.engine.format.ExportedFile;
import org.mirrorbench.engine.format.Imported;
import org.mirrorbench.engine.problem.Result;

/** Flows from files and to files. */
public interface Exchange {

  /** Reads a file of any known format; remembers nothing. Blocking. */
  Result<Imported> read(Path file);

  /** What would be written; the caller writes it. Secrets are references. Blocking. */
  Result<List<ExportedFile>> export(List<FlowName> flows, ExportFormat to);
}
