package org.mirrorbench.engine.keys;

/** Who understands a key. */
public enum Scope {
  /** The dedicated MirrorMaker process itself: {@code clusters}. */
  MIRROR_MAKER,
  /** The source, checkpoint and heartbeat connectors. */
  CONNECTOR,
  /** The Connect worker. */
  WORKER,
  PRODUCER,
  CONSUMER,
  ADMIN
}
