package org.mirrorbench.engine.format;

import java.util.List;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowSpec;

/**
 * A file that describes flows. It holds the file's own text: what was not changed is written as it
 * was read, to the byte, whether it was understood or not.
 */
public sealed interface FlowDocument permits Mm2File, ConnectorJson, StrimziFile {

  /** What the file is called in messages. */
  String name();

  /** How it is written, for people. */
  String format();

  /** Flows that are complete enough to be planned; may be empty. */
  List<FlowSpec> flows();

  /** The clusters in the order of the file, those without a flow included. */
  List<ClusterProfile> profiles();

  /** What was not understood, as {@code place: key}. It stays in the document. */
  List<String> kept();

  /** Of {@link #kept} what a file of this format can be given again. */
  Rest rest();

  /** The whole file. */
  byte[] write();
}
