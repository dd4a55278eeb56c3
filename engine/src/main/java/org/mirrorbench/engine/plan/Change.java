package org.mirrorbench.engine.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectorConfig;

/** One step of a plan. */
public sealed interface Change {

  /** The connector, topic or client that it is about. */
  String name();

  List<FieldChange> fields();

  /** What kind of thing it is about. */
  default Kind kind() {
    return switch (this) {
      case OfConnector _ -> Kind.CONNECTOR;
      case CreateTopic _, AddPartitions _ -> Kind.TOPIC;
      case AlterTopic _ -> Kind.TOPIC_CONFIG;
      case SetQuota _ -> Kind.QUOTA;
    };
  }

  /** What is done. */
  default Action action() {
    return switch (this) {
      case Create _, CreateTopic _ -> Action.CREATE;
      case Update _, Restart _, AddPartitions _, AlterTopic _ -> Action.UPDATE;
      case Remove _ -> Action.REMOVE;
      case Keep _ -> Action.KEEP;
      case SetQuota quota when Objects.equals(quota.former(), quota.desired()) -> Action.KEEP;
      case SetQuota quota when quota.former() == null -> Action.CREATE;
      case SetQuota quota -> quota.desired() == null ? Action.REMOVE : Action.UPDATE;
    };
  }

  /** Which cluster it changes; null for what is changed on the worker. */
  default @Nullable Side side() {
    return switch (this) {
      case OfConnector _ -> null;
      case CreateTopic create -> create.topic().side();
      case AddPartitions add -> add.where();
      case AlterTopic alter -> alter.where();
      case SetQuota quota -> quota.quota().side();
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

  /** What is done on the worker. */
  sealed interface OfConnector extends Change {}

  /** It does not exist yet. */
  record Create(ConnectorConfig desired, List<FieldChange> fields) implements OfConnector {
    @Override
    public String name() {
      return desired.name();
    }
  }

  /** It exists with another configuration. */
  record Update(ConnectorConfig desired, ConnectorConfig former, List<FieldChange> fields)
      implements OfConnector {
    @Override
    public String name() {
      return desired.name();
    }
  }

  /** It exists and the flow does not want it any more. */
  record Remove(ConnectorConfig former, List<FieldChange> fields) implements OfConnector {
    @Override
    public String name() {
      return former.name();
    }
  }

  /** It and its tasks are started again where they FAILED. */
  record Restart(String name) implements OfConnector {
    @Override
    public List<FieldChange> fields() {
      return List.of(new FieldChange("state", "FAILED", "RUNNING"));
    }
  }

  /**
   * A connector that is as it should be.
   *
   * @param config how it is, where that is known
   */
  record Keep(String name, @Nullable ConnectorConfig config) implements OfConnector {
    public Keep(String name) {
      this(name, null);
    }

    @Override
    public List<FieldChange> fields() {
      return List.of();
    }
  }

  /** A topic that MirrorMaker would create, exactly as it would. */
  record CreateTopic(TopicWish topic) implements Change {
    @Override
    public String name() {
      return topic.name();
    }

    @Override
    public List<FieldChange> fields() {
      return topic.fields();
    }
  }

  /** A topic that gets more partitions, which cannot be undone. */
  record AddPartitions(Side where, String name, int from, int to) implements Change {
    @Override
    public List<FieldChange> fields() {
      return List.of(new FieldChange("partitions", Integer.toString(from), Integer.toString(to)));
    }
  }

  /**
   * Configs of a topic that is there.
   *
   * @param former by key what the topic sets itself; null where it sets nothing
   * @param desired by the same keys; null takes the topic's own value away
   */
  record AlterTopic(
      Side where,
      String name,
      SortedMap<String, @Nullable String> former,
      SortedMap<String, @Nullable String> desired)
      implements Change {
    public AlterTopic {
      former = Collections.unmodifiableSortedMap(new TreeMap<>(former));
      desired = Collections.unmodifiableSortedMap(new TreeMap<>(desired));
    }

    @Override
    public List<FieldChange> fields() {
      List<FieldChange> fields = new ArrayList<>();
      desired.forEach((key, value) -> fields.add(new FieldChange(key, former.get(key), value)));
      return fields;
    }
  }

  /**
   * A client quota; it is kept where both rates are the same.
   *
   * @param former bytes a second, or null where there was none
   * @param desired bytes a second, or null to take it away
   */
  record SetQuota(QuotaKey quota, @Nullable Double former, @Nullable Double desired)
      implements Change {
    @Override
    public String name() {
      return quota.clientId();
    }

    @Override
    public List<FieldChange> fields() {
      return Objects.equals(former, desired)
          ? List.of()
          : List.of(new FieldChange(quota.key(), QuotaKey.text(former), QuotaKey.text(desired)));
    }
  }
}
