package org.mirrorbench.engine.format;

/** A format in which flows leave. */
public enum ExportFormat {
  /** {@code mm2.properties} for a dedicated MirrorMaker. */
  MM2,
  /** One JSON a connector, for Connect's REST interface. */
  CONNECT,
  /** A Strimzi {@code KafkaMirrorMaker2}, v1. */
  STRIMZI,
  /** A shell script that puts the connectors with curl. */
  CURL
}
