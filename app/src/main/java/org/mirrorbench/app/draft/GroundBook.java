package org.mirrorbench.app.draft;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.Inventories;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Surroundings;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.Section;

/** What the clusters of a draft's paths were read to hold, each read once. FX thread only. */
final class GroundBook {

  private static final Set<Section> SOURCE =
      EnumSet.of(Section.RANGES, Section.SIZES, Section.GROUPS, Section.COMMITS);
  private static final Set<Section> TARGET = EnumSet.noneOf(Section.class);

  private final Inventories inventories;
  private final Background background;
  private final Messages messages;
  private final Map<FlowName, Inquiry<Ground>> grounds = new HashMap<>();
  private final Map<String, Inventory> sources = new HashMap<>();

  GroundBook(Inventories inventories, Background background, Messages messages) {
    this.inventories = inventories;
    this.background = background;
    this.messages = messages;
  }

  Inquiry<Ground> of(FlowName path) {
    return grounds.computeIfAbsent(path, each -> new Inquiry<>(background));
  }

  /** What a cluster was read to hold, or null when nobody has read it yet. */
  @Nullable Inventory source(String alias) {
    return sources.get(alias);
  }

  /** Reads what a path needs, unless that is known or under way. */
  void want(FlowName path) {
    if (!of(path).holds(path)) {
      read(path, sources.get(path.source()));
    }
  }

  /** Reads it all again. */
  void refresh(FlowName path) {
    read(path, null);
  }

  void stop() {
    grounds.values().forEach(Inquiry::stop);
  }

  private void read(FlowName path, @Nullable Inventory known) {
    Background.Work<Ground> work =
        progress -> {
          Result<Inventory> source =
              known != null
                  ? Result.ok(known)
                  : inventories.read(
                      path.source(), SOURCE, Stages.of(messages, progress, path.source()));
          return source.map(found -> ground(path, found, progress));
        };
    String name = messages.text("draft.task.read", path.source());
    of(path).ask(path, name, work, ground -> sources.put(path.source(), ground.source()));
  }

  /** A target that cannot be read is no reason to rehearse nothing: clashes are unknown then. */
  private Ground ground(FlowName path, Inventory source, Background.Progress progress) {
    Result<Inventory> target =
        inventories.read(path.target(), TARGET, Stages.of(messages, progress, path.target()));
    Surroundings around = inventories.around(path, target);
    return new Ground(source, around);
  }
}
