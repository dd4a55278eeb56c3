package org.mirrorbench.app.shell;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;

/** Where in the window a person is. */
public sealed interface Place {

  /** The page's name in keys of text and names of pictures. */
  String id();

  /** The Feather icon. */
  String icon();

  /** The rail's entry that is lit. */
  default String railId() {
    return id();
  }

  /** Every cluster and flow at a glance. */
  record Overview() implements Place {
    @Override
    public String id() {
      return "overview";
    }

    @Override
    public String icon() {
      return "fth-share-2";
    }
  }

  /** The clusters that are known. */
  record Clusters() implements Place {
    @Override
    public String id() {
      return "clusters";
    }

    @Override
    public String icon() {
      return "fth-server";
    }
  }

  /** The Connect workers: the engine's own, and others. */
  record Workers() implements Place {
    @Override
    public String id() {
      return "workers";
    }

    @Override
    public String icon() {
      return "fth-cpu";
    }
  }

  /** All flows, one a row. */
  record Flows() implements Place {
    @Override
    public String id() {
      return "flows";
    }

    @Override
    public String icon() {
      return "fth-shuffle";
    }
  }

  /** One flow. */
  record Flow(FlowName name) implements Place {
    @Override
    public String id() {
      return "flow";
    }

    @Override
    public String icon() {
      return "fth-shuffle";
    }

    @Override
    public String railId() {
      return "flows";
    }
  }

  /**
   * The wizard that sets flows up.
   *
   * @param origin the flow that is changed or copied, or null for a new one
   */
  record Setup(@Nullable FlowName origin, Way way) implements Place {

    /** What becomes of the origin. */
    public enum Way {
      NEW,
      EDIT,
      COPY
    }

    /** A flow that does not exist yet. */
    public static Setup fresh() {
      return new Setup(null, Way.NEW);
    }

    @Override
    public String id() {
      return switch (way) {
        case NEW -> "setup";
        case EDIT -> "setupEdit";
        case COPY -> "setupCopy";
      };
    }

    @Override
    public String icon() {
      return "fth-plus";
    }

    @Override
    public String railId() {
      return "flows";
    }
  }

  /** How far behind; of one flow, or of the one looked at last. */
  record Lag(@Nullable FlowName flow) implements Place {
    @Override
    public String id() {
      return "lag";
    }

    @Override
    public String icon() {
      return "fth-bar-chart-2";
    }
  }

  /** Whether each path is alive. */
  record Heartbeats() implements Place {
    @Override
    public String id() {
      return "heartbeats";
    }

    @Override
    public String icon() {
      return "fth-activity";
    }
  }

  /** The log of the engine and of Connect. */
  record Log() implements Place {
    @Override
    public String id() {
      return "log";
    }

    @Override
    public String icon() {
      return "fth-file-text";
    }
  }
}
