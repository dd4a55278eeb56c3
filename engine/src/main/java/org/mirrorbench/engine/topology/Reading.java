package org.mirrorbench.engine.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * What the parts of one reading share.
 *
 * <p>Every call ends by itself, so that nobody waits for a future longer than its time-out.
 *
 * @param admin sends one request at a time to each broker and queues the rest
 * @param bulk another one, behind whose long queue nobody else waits
 */
record Reading(Admin admin, Admin bulk, ClusterProfile profile, Progress progress) {

  /** For a call in one of many chunks, which may wait in the queue for the others. */
  static final int CHUNK_MILLIS = 30_000;

  /** For a call to a broker that alone can answer it, and may be dead. */
  static final int BROKER_MILLIS = 10_000;

  /** Told on the thread that reads. */
  void told(String stage, int done, int total) {
    progress.at(stage, done, total);
  }

  Problem problem(Throwable thrown) {
    return KafkaProblems.of(profile, thrown);
  }

  /** What awaits answers. */
  interface Awaiting<T> {
    T answers() throws ExecutionException, InterruptedException;
  }

  /** Turns what a cluster refuses into a problem. */
  <T> Result<T> attempt(Awaiting<T> awaiting) throws InterruptedException {
    try {
      return Result.ok(awaiting.answers());
    } catch (ExecutionException e) {
      return Result.err(problem(e));
    }
  }

  /** Lists of at most this size, in order. */
  static <T> List<List<T>> chunks(Collection<T> all, int size) {
    List<T> list = List.copyOf(all);
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < list.size(); from += size) {
      chunks.add(list.subList(from, Math.min(list.size(), from + size)));
    }
    return chunks;
  }
}
