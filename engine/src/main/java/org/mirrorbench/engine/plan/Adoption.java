package org.mirrorbench.engine.plan;

import java.util.List;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.problem.Problem;

/** What a flow finds where it is to start: nothing is ever copied again in silence. */
public sealed interface Adoption {

  /** The target holds nothing of it: everything is copied from the start. */
  record Fresh() implements Adoption {}

  /** Its own positions are there: it goes on from them. */
  record Continue() implements Adoption {}

  /** It has begun and has no position: all that it delivered is delivered a second time. */
  record BeginAgain() implements Adoption {}

  /**
   * Another worker served it before: its positions are taken over.
   *
   * @param from where they were found, such as {@code mm2-offsets.a.internal}
   */
  record TakeOver(List<SourceOffset> positions, String from) implements Adoption {
    public TakeOver {
      positions = List.copyOf(positions);
    }
  }

  /** It must not start as it is. */
  record Blocked(Problem problem) implements Adoption {}
}
