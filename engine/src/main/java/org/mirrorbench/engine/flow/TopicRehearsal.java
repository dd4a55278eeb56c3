package org.mirrorbench.engine.flow;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.TopicVerdict.Left;
import org.mirrorbench.engine.flow.TopicVerdict.Mirrored;

/**
 * What a source connector would do with every topic of its source, by name.
 *
 * @param targetKnown false when nobody could say what exists on the target
 */
public record TopicRehearsal(List<Mirrored> mirrored, List<Left> left, boolean targetKnown) {

  public TopicRehearsal {
    mirrored = List.copyOf(mirrored);
    left = List.copyOf(left);
  }

  public int partitions() {
    return mirrored.stream().mapToInt(Mirrored::partitions).sum();
  }

  /** An upper bound of the records to seed, or null when a topic's are unknown. */
  public @Nullable Long records() {
    return sum(Mirrored::records);
  }

  /** What they take on the source, or null when a topic's are unknown. */
  public @Nullable Long bytes() {
    return sum(Mirrored::bytes);
  }

  private @Nullable Long sum(Function<Mirrored, @Nullable Long> figure) {
    long sum = 0;
    for (Mirrored topic : mirrored) {
      Long one = figure.apply(topic);
      if (one == null) {
        return null;
      }
      sum += one;
    }
    return sum;
  }
}
