package org.mirrorbench.engine;

import java.nio.file.Path;
import java.util.List;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.format.ExportFormat;
import org.mirrorbench.engine.format.ExportedFile;
import org.mirrorbench.engine.format.Imported;
import org.mirrorbench.engine.format.SecretPlace;
import org.mirrorbench.engine.problem.Result;

/** Flows from files and to files. */
public interface Exchange {

  /** Reads a file of any known format; remembers nothing. Blocking. */
  Result<Imported> read(Path file);

  /** Reads files that belong together, such as the connectors of one flow. Blocking. */
  Result<Imported> read(List<Path> files);

  /**
   * Remembers what was read: its clusters, and its flows as stopped ones, replacing flows of the
   * same name. A cluster whose alias another one has is {@code Conflict}, and nothing is
   * remembered. Secrets go where new ones are kept. Blocking.
   *
   * @return the flows; those of a cluster without an address are left out
   */
  Result<List<FlowName>> remember(Imported imported);

  /**
   * Remembers what belongs to the flows that were read, but not the flows: their clusters, and for
   * later files what nobody understood. A cluster whose alias another one has is {@code Conflict}.
   * Blocking.
   *
   * @return the flows as they can be planned, with their clusters as the workspace knows them;
   *     those of a cluster without an address are left out
   */
  Result<List<FlowSpec>> adopt(Imported imported);

  /** What would be written; the caller writes it. Secrets are references. Blocking. */
  Result<List<ExportedFile>> export(List<FlowName> flows, ExportFormat to);

  /** The same with a choice of where the readers of the files find the secrets. */
  Result<List<ExportedFile>> export(List<FlowName> flows, ExportFormat to, SecretPlace secrets);
}
