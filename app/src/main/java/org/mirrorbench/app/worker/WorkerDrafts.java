package org.mirrorbench.app.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.wizard.Drafts;
import org.mirrorbench.engine.Drafts.Draft;
import org.mirrorbench.engine.WorkerView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worker's wizard that was begun and neither finished nor given up, so that it goes on when the
 * page is made anew, in another language say, or at the next opening of the workspace. Typed
 * secrets are in memory only. FX thread only; the disk is left to a thread of its own.
 */
public final class WorkerDrafts implements Drafts<WorkerDraft> {

  private static final Logger LOGGER = LoggerFactory.getLogger(WorkerDrafts.class);
  private static final String KIND = "worker";
  private static final String ID = "wizard";

  private final org.mirrorbench.engine.Drafts workspace;
  private final Supplier<@Nullable List<WorkerView>> workers;
  private final ExecutorService disk =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("worker-draft").factory());
  private final AtomicReference<@Nullable Map<String, String>> unwritten = new AtomicReference<>();
  private final Future<Optional<Draft>> before;
  private @Nullable WorkerDraft now;
  private boolean changed;

  /**
   * @param workers those that there are now, or null while that is not known
   */
  public WorkerDrafts(
      org.mirrorbench.engine.Drafts workspace, Supplier<@Nullable List<WorkerView>> workers) {
    this.workspace = workspace;
    this.workers = workers;
    this.before = disk.submit(() -> workspace.load(KIND, ID));
  }

  @Override
  public @Nullable WorkerDraft latest() {
    return changed || before.state() != Future.State.SUCCESS
        ? now
        : before
            .resultNow()
            .map(draft -> DraftFields.read(draft.fields(), workers.get()))
            .orElse(null);
  }

  @Override
  public void keep(WorkerDraft draft) {
    changed = true;
    now = draft;
    if (unwritten.getAndSet(DraftFields.write(draft)) == null) {
      disk.execute(this::write);
    }
  }

  /** Only the newest is written, however fast somebody types. */
  private void write() {
    Map<String, String> newest = unwritten.getAndSet(null);
    if (newest != null) {
      quietly(() -> workspace.save(KIND, ID, newest));
    }
  }

  @Override
  public void forget() {
    changed = true;
    now = null;
    unwritten.set(null);
    disk.execute(() -> quietly(() -> workspace.forget(KIND, ID)));
  }

  /** The workspace may be closed under the last key that was typed. */
  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOGGER.warn("The draft of a worker was not kept", e);
    }
  }
}
