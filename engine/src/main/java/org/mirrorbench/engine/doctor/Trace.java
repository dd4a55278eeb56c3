package org.mirrorbench.engine.doctor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Said;

/**
 * Why a topic or a group is replicated or not: each question in the order in which MirrorMaker asks
 * it, up to the one that decides.
 */
public record Trace(String subject, Kind kind, List<Step> steps) {

  public Trace {
    steps = List.copyOf(steps);
  }

  /** What is asked about. */
  public enum Kind {
    TOPIC,
    GROUP
  }

  /**
   * A question and its answer.
   *
   * @param question a stable word, such as {@code included}; the window has its own words
   * @param passed null when it could not be answered
   * @param evidence what was seen
   * @param remedy what to do when it stops here; {@link Said#nothing()} otherwise
   */
  public record Step(String question, @Nullable Boolean passed, Said evidence, Said remedy) {}
}
