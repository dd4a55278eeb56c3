package org.mirrorbench.engine.plan;

import java.util.List;
import org.mirrorbench.engine.connect.ConnectorConfig;

/** One step of a plan. */
public sealed interface Change {

  /** The connector, topic or client that it is about. */
  String name();

  List<FieldChange> fields();

  /** What kind of thing it is about. */
  default Kind kind() {
    return Kind.CONNECTOR;
  }

  /** What is done. */
  default Action action() {
    return switch (this) {
      case Create create -> Action.CREATE;
      case Update update -> Action.UPDATE;
      case Remove remove -> Action.REMOVE;
      case Keep keep -> Action.KEEP;
    };
  }

  /** What a change does. */
  enum Action {
    CREATE,
    UPDATE,
    REMOVE,
    KEEP
  }

  /** What a change is about. */
  enum Kind {
    CONNECTOR,
    TOPIC,
    TOPIC_CONFIG,
    QUOTA
  }

  /** It does not exist yet. */
  record Create(ConnectorConfig desired, List<FieldChange> fields) implements Change {
    @Override
    public String name() {
      return desired.name();
    }
  }

  /** It exists with another configuration. */
  record Update(ConnectorConfig desired, ConnectorConfig former, List<FieldChange> fields)
      implements Change {
    @Override
    public String name() {
      return desired.name();
    }
  }

  /** It exists and the flow does not want it any more. */
  record Remove(ConnectorConfig former, List<FieldChange> fields) implements Change {
    @Override
    public String name() {
      return former.name();
    }
  }

  /** It is as it should be. */
  record Keep(String name) implements Change {
    @Override
    public List<FieldChange> fields() {
      return List.of();
    }
  }
}
