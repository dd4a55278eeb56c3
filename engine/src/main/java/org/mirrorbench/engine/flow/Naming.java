package org.mirrorbench.engine.flow;

import java.util.HashMap;
import java.util.Map;

/** How a topic is called on the target: the replication policy. */
public sealed interface Naming {

  /** MirrorMaker's keys for it. */
  Map<String, String> settings();

  /** {@code source<separator>topic}. */
  record Prefixed(String separator) implements Naming {

    public Prefixed {
      if (separator.isEmpty()) {
        throw new IllegalArgumentException("A separator has at least one character");
      }
    }

    @Override
    public Map<String, String> settings() {
      return separator.equals(".") ? Map.of() : Map.of("replication.policy.separator", separator);
    }
  }

  /** The same name on both clusters. */
  record Identity() implements Naming {

    static final String CLASS = "org.apache.kafka.connect.mirror.IdentityReplicationPolicy";

    @Override
    public Map<String, String> settings() {
      return Map.of("replication.policy.class", CLASS);
    }
  }

  /** A class that must be on the workers' class path, with settings of its own. */
  record Custom(String className, Map<String, String> more) implements Naming {

    public Custom {
      more = Map.copyOf(more);
    }

    @Override
    public Map<String, String> settings() {
      Map<String, String> settings = new HashMap<>(more);
      settings.put("replication.policy.class", className);
      return Map.copyOf(settings);
    }
  }
}
