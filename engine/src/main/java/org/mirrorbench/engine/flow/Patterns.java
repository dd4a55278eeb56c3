package org.mirrorbench.engine.flow;

import java.util.List;

/**
 * What a filter takes and what it leaves, as MirrorMaker reads it: regular expressions that must
 * match the whole name, the excluding ones winning.
 *
 * @param include at least one to select anything
 * @param exclude instead of MirrorMaker's own exclusions; empty keeps those
 */
public record Patterns(List<String> include, List<String> exclude) {

  public Patterns {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** Everything that MirrorMaker's own exclusions leave. */
  public static Patterns all() {
    return new Patterns(List.of(".*"), List.of());
  }
}
