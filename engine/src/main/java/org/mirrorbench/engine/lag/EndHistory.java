package org.mirrorbench.engine.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * When a partition's end was seen where: tells since when a record has been waiting, without
 * reading it. Keeps the newest {@value #CAPACITY} moves.
 */
final class EndHistory {

  private static final int CAPACITY = 256;

  private final Deque<Seen> moves = new ArrayDeque<>();
  private Instant lastLook = Instant.MIN;

  /**
   * @param notBefore when the end was last seen to be smaller
   */
  private record Seen(Instant notBefore, long end) {}

  void saw(Instant at, long end) {
    Seen last = moves.peekLast();
    if (last != null && end < last.end()) {
      moves.clear();
    }
    if (last == null || end != last.end()) {
      moves.addLast(new Seen(lastLook, end));
      if (moves.size() > CAPACITY) {
        moves.removeFirst();
      }
    }
    lastLook = at;
  }

  /**
   * At most how many seconds the record at the position has been waiting, too long by one sampling
   * interval at the most; null when it was there before the first look.
   */
  @Nullable Double waitingSeconds(long position, Instant now) {
    boolean known = false;
    for (Seen move : moves) {
      if (move.end() > position) {
        return known ? Duration.between(move.notBefore(), now).toMillis() / 1000.0 : null;
      }
      known = true;
    }
    return null;
  }
}
