package org.mirrorbench.engine.connection;

/** The stages of a connection, in the order in which a client passes them. */
public enum Stage {
  /** Every host name of bootstrap.servers resolves. */
  NAME,
  /** A port answers. */
  TCP,
  /** Key and trust material can be read; the handshake, the chain, the host name, the expiry. */
  TLS,
  /** The login. */
  SASL,
  /** The brokers' advertised listeners can be reached too. */
  METADATA,
  /** What the brokers' API versions allow. */
  CAPABILITIES,
  /** Which cluster it is. */
  CLUSTER_ID,
  /** What the principal may do, compared with what MirrorMaker 2 needs. */
  RIGHTS
}
