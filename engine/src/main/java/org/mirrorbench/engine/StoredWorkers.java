package org.mirrorbench.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.PreparedFile;
import org.mirrorbench.engine.worker.RemoteInspection;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.SecretDelivery;
import org.mirrorbench.engine.worker.WorkerEntry;

/** The workers of the workspace's database and of its flows. */
final class StoredWorkers implements Workers {

  private final Feed<List<WorkerView>> views = new Feed<>();

  @Override
  public ReadOnlyFeed<List<WorkerView>> views() {
    return views;
  }

  @Override
  public Result<WorkerEntry> save(WorkerEntry worker, @Nullable String former) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Result<String> remove(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Result<String> start(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Result<String> stop(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Result<List<Advice>> check(LocalWorker worker) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Result<RemoteInspection> inspect(RemoteWorker worker) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Result<List<PreparedFile>> prepare(
      LocalWorker worker, SecretDelivery delivery, int replicas) {
    throw new UnsupportedOperationException();
  }
}
