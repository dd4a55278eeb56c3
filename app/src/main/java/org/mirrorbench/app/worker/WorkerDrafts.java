package org.mirrorbench.app.worker;

import org.mirrorbench.app.wizard.Drafts;

/**
 * The worker's wizard that was begun and neither finished nor given up, so that it goes on when the
 * page is made anew, in another language say. In memory, typed secrets included.
 */
public final class WorkerDrafts {

  private final Drafts<WorkerDraft> drafts = Drafts.inMemory();

  Drafts<WorkerDraft> drafts() {
    return drafts;
  }
}
