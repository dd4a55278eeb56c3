package org.mirrorbench.engine.keys;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.connect.mirror.MirrorCheckpointConnector;
import org.apache.kafka.connect.mirror.MirrorHeartbeatConnector;
import org.apache.kafka.connect.mirror.MirrorSourceConnector;

/** The three connectors that make a flow, each with the keys of its own definition. */
public enum ConnectorPart {
  SOURCE("MirrorSourceConnector"),
  CHECKPOINT("MirrorCheckpointConnector"),
  HEARTBEAT("MirrorHeartbeatConnector");

  private static final String PACKAGE = "org.apache.kafka.connect.mirror.";

  private final String simpleName;

  ConnectorPart(String simpleName) {
    this.simpleName = simpleName;
  }

  /** Read from Kafka's classes once, when somebody asks. */
  private static final class Keys {
    static final Set<String> SOURCE = Set.copyOf(new MirrorSourceConnector().config().names());
    static final Set<String> CHECKPOINT =
        Set.copyOf(new MirrorCheckpointConnector().config().names());
    static final Set<String> HEARTBEAT =
        Set.copyOf(new MirrorHeartbeatConnector().config().names());
  }

  /** The part of a {@code connector.class}: Connect takes a class's full and short names. */
  public static Optional<ConnectorPart> ofClass(String written) {
    String name = written.strip();
    return Arrays.stream(values())
        .filter(
            part ->
                name.equals(part.className())
                    || name.equals(part.simpleName)
                    || name.equals(part.simpleName.replace("Connector", "")))
        .findFirst();
  }

  /** The full name of its class. */
  public String className() {
    return PACKAGE + simpleName;
  }

  /** Whether its definition has the key. */
  public boolean reads(String key) {
    return switch (this) {
      case SOURCE -> Keys.SOURCE.contains(key);
      case CHECKPOINT -> Keys.CHECKPOINT.contains(key);
      case HEARTBEAT -> Keys.HEARTBEAT.contains(key);
    };
  }

  /** Whether it alone has the key. */
  public boolean owns(String key) {
    return reads(key)
        && Arrays.stream(values()).filter(part -> part != this).noneMatch(part -> part.reads(key));
  }

  /** Its class without the package: {@code MirrorSourceConnector}. */
  @Override
  public String toString() {
    return simpleName;
  }
}
