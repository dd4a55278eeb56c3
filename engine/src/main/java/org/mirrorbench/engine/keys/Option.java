package org.mirrorbench.engine.keys;

import java.util.List;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.jspecify.annotations.Nullable;

/**
 * A key that a person may set on a flow, with all that a form needs to show of it.
 *
 * @param key also its stable id: the window has its own words under {@code option.<key>.doc} and
 *     {@code option.<key>.advice}, and these where it has none
 * @param common whether most people may want it
 * @param documentation what it does, in English without markup
 * @param stockDefault what MirrorMaker or Connect takes where nobody says anything; null for none
 * @param ourDefault what this product takes instead, whatever the preset; null when it does not
 *     differ, or derives from the brokers
 * @param range such as {@code [1,...]}; null when any value of its type will do
 * @param choices the words that it may be; empty when there are none to choose from
 * @param advice one sentence where it matters, in English; null for none
 * @param worker whether it belongs to the worker and not to the connectors
 * @param readBy which of the connectors define it; empty for keys of the worker
 */
public record Option(
    String key,
    OptionGroup group,
    boolean common,
    String documentation,
    @Nullable String stockDefault,
    @Nullable String ourDefault,
    ConfigDef.Type type,
    OptionUnit unit,
    @Nullable String range,
    List<String> choices,
    @Nullable String advice,
    boolean worker,
    Restart restart,
    Set<Part> readBy) {

  public Option {
    choices = List.copyOf(choices);
    readBy = Set.copyOf(readBy);
  }

  /** The connectors of a flow. */
  public enum Part {
    SOURCE,
    CHECKPOINT,
    HEARTBEAT
  }

  /** What a change of it interrupts for some seconds. */
  public enum Restart {
    NOTHING,
    /** The tasks of the connectors that read it. */
    TASKS,
    /** The worker with all its connectors. */
    WORKER
  }
}
