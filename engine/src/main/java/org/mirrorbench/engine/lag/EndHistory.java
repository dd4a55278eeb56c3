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

  private record Seen(Instant at, long end) {}

  void saw(Instant at, long end) {
    Seen last = moves.peekLast();
    if (last != null && end < last.end()) {
      moves.clear();
    }
    if (last == null || end != last.end()) {
      moves.addLast(new Seen(at, end));
      if (moves.size() > CAPACITY) {
        moves.removeFirst();
      }
    }
  }

  /**
   * Seconds since the record at the position was first known to be there; null when it was there
   * before the first look.
   */
  @Nullable Double waitingSeconds(long position, Instant now) {
    Seen before = null;
    for (Seen move : moves) {
      if (move.end() > position) {
        return before == null ? null : Duration.between(move.at(), now).toMillis() / 1000.0;
      }
      before = move;
    }
    return null;
  }
}
