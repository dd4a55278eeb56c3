package org.mirrorbench.engine;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.PreparedFile;
import org.mirrorbench.engine.worker.RemoteInspection;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.SecretDelivery;
import org.mirrorbench.engine.worker.WorkerEntry;

/** The Connect workers that a workspace knows, and the private ones of its flows. */
public interface Workers {

  /** Every worker by name, at each change and about every two seconds. Never blocks. */
  ReadOnlyFeed<List<WorkerView>> views();

  /**
   * Remembers a worker; its secrets that are kept nowhere yet are kept where new ones go. Blocking.
   *
   * @param former the name it had, to be replaced, or null for a new one
   */
  Result<WorkerEntry> save(WorkerEntry worker, @Nullable String former);

  /** Stops a local worker and forgets it; blocking. */
  Result<String> remove(String name);

  /** The Connect cluster that is registered with this address, or nothing. */
  default Optional<RemoteWorker> at(URI address) {
    List<WorkerView> seen = views().latest();
    return (seen == null ? List.<WorkerView>of() : seen)
        .stream()
            .map(WorkerView::entry)
            .filter(RemoteWorker.class::isInstance)
            .map(RemoteWorker.class::cast)
            .filter(worker -> worker.urls().contains(address))
            .findFirst();
  }

  /** Starts a local worker; blocking until its REST interface answers or it failed. */
  Result<String> start(String name);

  /** Flushes offsets and stops a local worker; blocking. */
  Result<String> stop(String name);

  /** What stands against a local worker before it starts, gravest first. Blocking. */
  Result<List<Advice>> check(LocalWorker worker);

  /** Asks a remote Connect cluster about itself; changes nothing. Blocking. */
  Result<RemoteInspection> inspect(RemoteWorker worker);

  /**
   * The files for a worker that somebody will run elsewhere: {@code
   * connect-distributed.properties}, a systemd unit, a compose file, a Strimzi {@code
   * KafkaConnect}, and what to place where. None holds a secret.
   *
   * @param replicas how many workers the Connect cluster is to have, 1 or more
   */
  Result<List<PreparedFile>> prepare(LocalWorker worker, SecretDelivery delivery, int replicas);
}
