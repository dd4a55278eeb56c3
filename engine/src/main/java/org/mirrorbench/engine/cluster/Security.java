package org.mirrorbench.engine.cluster;

import java.util.Map;

/** How a client proves who it is and whether the wire is encrypted. */
public sealed interface Security {

  /** The Kafka client properties that say so. Values may hold secrets: never log them. */
  Map<String, String> clientProperties();

  /** Neither encryption nor authentication. */
  record Plaintext() implements Security {
    @Override
    public Map<String, String> clientProperties() {
      return Map.of("security.protocol", "PLAINTEXT");
    }
  }

  /** Kafka client properties as a file gave them. */
  record Custom(Map<String, String> clientProperties) implements Security {
    public Custom {
      clientProperties = Map.copyOf(clientProperties);
    }

    /** Property names only: the values may be secrets. */
    @Override
    public String toString() {
      return "Custom" + clientProperties.keySet().stream().sorted().toList();
    }
  }
}
