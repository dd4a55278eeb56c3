package org.mirrorbench.app.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.wizard.Drafts;
import org.mirrorbench.engine.draft.DraftFields;
import org.mirrorbench.engine.flow.FlowDraft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flows that were begun and neither finished nor given up, so that they go on when the page is made
 * anew or after a crash. Typed secrets are in memory only. FX thread only; the disk is left to a
 * thread of its own.
 */
public final class SetupDrafts {

  private static final Logger LOGGER = LoggerFactory.getLogger(SetupDrafts.class);
  private static final String KIND = DraftFields.KIND;

  private final org.mirrorbench.engine.Drafts workspace;
  private final ExecutorService disk =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("flow-draft").factory());
  private final Map<String, Map<String, String>> unwritten = new ConcurrentHashMap<>();
  private final Map<String, FlowDraft> now = new HashMap<>();

  public SetupDrafts(org.mirrorbench.engine.Drafts workspace) {
    this.workspace = workspace;
  }

  /** Tells the draft of an id as it was kept last, or null; at once or soon. */
  void find(String id, Consumer<@Nullable FlowDraft> found) {
    FlowDraft known = now.get(id);
    if (known != null) {
      found.accept(known);
      return;
    }
    disk.execute(
        () -> {
          FlowDraft read = read(id);
          FxThread.later(
              () -> {
                if (read != null) {
                  now.putIfAbsent(id, read);
                }
                found.accept(now.get(id));
              });
        });
  }

  /** Where the wizard of an id keeps its draft. */
  Drafts<FlowDraft> of(String id) {
    return new Drafts<>() {
      @Override
      public @Nullable FlowDraft latest() {
        return now.get(id);
      }

      @Override
      public void keep(FlowDraft draft) {
        now.put(id, draft);
        if (unwritten.put(id, DraftFields.write(draft)) == null) {
          disk.execute(() -> write(id));
        }
      }

      @Override
      public void forget() {
        now.remove(id);
        unwritten.remove(id);
        disk.execute(() -> quietly(() -> workspace.forget(KIND, id)));
      }
    };
  }

  private @Nullable FlowDraft read(String id) {
    try {
      return workspace
          .load(KIND, id)
          .map(draft -> DraftFields.read(id, draft.fields()).orThrow())
          .orElse(null);
    } catch (RuntimeException e) {
      LOGGER.warn("The draft of a flow cannot be gone on with", e);
      return null;
    }
  }

  /** Only the newest is written, however fast somebody types. */
  private void write(String id) {
    Map<String, String> newest = unwritten.remove(id);
    if (newest != null) {
      quietly(() -> workspace.save(KIND, id, newest));
    }
  }

  /** The workspace may be closed under the last key that was typed. */
  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOGGER.warn("The draft of a flow was not kept", e);
    }
  }
}
