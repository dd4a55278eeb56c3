package org.mirrorbench.engine.flow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A flow's name: the aliases of its source and target, written {@code source->target}. */
public record FlowName(String source, String target) implements Comparable<FlowName> {

  private static final Pattern WRITTEN = Pattern.compile("(.+)->(.+)");

  public FlowName {
    if (source.isBlank() || target.isBlank() || source.equals(target)) {
      throw new IllegalArgumentException(
          "A flow needs two different clusters, not " + source + "->" + target);
    }
  }

  /** Reads {@code source->target}. */
  public static FlowName parse(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("A flow is written source->target, not " + written);
    }
    return new FlowName(matcher.group(1).strip(), matcher.group(2).strip());
  }

  /** The flow the other way round. */
  @SuppressWarnings("ArgumentSelectionDefectChecker") // that is what it is for
  public FlowName back() {
    return new FlowName(target, source);
  }

  @Override
  public int compareTo(FlowName other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return source + "->" + target;
  }
}
