package org.mirrorbench.engine;

import java.nio.file.Path;
import java.util.List;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.format.ExportFormat;
import org.mirrorbench.engine.format.ExportedFile;
import org.mirrorbench.engine.format.Imported;
import org.mirrorbench.engine.problem.Result;

/** Flows of the workspace from and to files. */
final class StoredExchange implements Exchange {

  @Override
  public Result<Imported> read(Path file) {
    throw new UnsupportedOperationException("not built yet");
  }

  @Override
  public Result<List<ExportedFile>> export(List<FlowName> flows, ExportFormat to) {
    throw new UnsupportedOperationException("not built yet");
  }
}
