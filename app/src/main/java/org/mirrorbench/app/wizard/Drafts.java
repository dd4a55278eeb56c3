package org.mirrorbench.app.wizard;

import org.jspecify.annotations.Nullable;

/**
 * Where a wizard's draft is kept while it is not finished. FX thread only; every call returns at
 * once. Who writes drafts to a disk does so on a thread of its own, and leaves typed secrets out.
 */
public interface Drafts<D> {

  /** The draft that was kept last and not forgotten, or null. */
  @Nullable D latest();

  /** Keeps the draft in place of the former one. */
  void keep(D draft);

  /** The wizard was finished or given up. */
  void forget();

  /** Keeps the draft as long as the process lives. */
  static <D> Drafts<D> inMemory() {
    return new Drafts<>() {
      private @Nullable D kept;

      @Override
      public @Nullable D latest() {
        return kept;
      }

      @Override
      public void keep(D draft) {
        kept = draft;
      }

      @Override
      public void forget() {
        kept = null;
      }
    };
  }
}
