package org.mirrorbench.engine.plan;

import java.util.List;
import org.mirrorbench.engine.connect.ConnectorConfig;

/** One step of a plan. */
public sealed interface Change {

  /** The connector. */
  String name();

  List<FieldChange> fields();

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
