package org.mirrorbench.app.worker;

import java.util.List;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.wizard.Drafts;
import org.mirrorbench.app.wizard.WizardShell;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.feed.ReadOnlyFeed;

/** The place of the page where a wizard may be open. FX thread only. */
final class WizardHost {

  private final StackPane pane;
  private final WorkerSources sources;
  private final PageContext context;
  private final Runnable changed;
  private @Nullable WizardModel model;
  private @Nullable WizardShell<WorkerDraft> shell;

  /**
   * @param changed called when the wizard is finished or left
   */
  WizardHost(StackPane pane, WorkerSources sources, PageContext context, Runnable changed) {
    this.pane = pane;
    this.sources = sources;
    this.context = context;
    this.changed = changed;
  }

  boolean open() {
    return shell != null;
  }

  /** What the wizard is about. */
  String title() {
    WizardModel open = model;
    if (open == null) {
      return "";
    }
    String former = open.former();
    return former == null
        ? context.messages().text("worker.wizard.new")
        : context.messages().text("worker.wizard.edit", former);
  }

  void showClusters(List<ClusterView> known) {
    if (model != null) {
      model.clustersProperty().set(known);
    }
  }

  /** Goes on with the wizard that was open when the page was made anew. */
  void resume() {
    WorkerDraft kept = sources.drafts().latest();
    if (kept != null && shell == null) {
      begin(kept);
    }
  }

  void begin(WorkerDraft draft) {
    close();
    List<WorkerView> workers = newest(sources.workers().views());
    WizardModel begun = new WizardModel(draft, workers.stream().map(WorkerView::name).toList());
    begun.clustersProperty().set(newest(sources.clusters()));
    WorkerWizard wizard =
        new WorkerWizard(begun, draft.origin() == null, sources.workers(), context);
    Drafts<WorkerDraft> drafts = sources.drafts();
    WizardShell<WorkerDraft> opened = wizard.open(drafts, this::end, this::end);
    model = begun;
    shell = opened;
    pane.getChildren().setAll(opened.root());
  }

  private static <T> List<T> newest(ReadOnlyFeed<List<T>> feed) {
    List<T> latest = feed.latest();
    return latest == null ? List.of() : latest;
  }

  private void end() {
    close();
    changed.run();
  }

  private void close() {
    if (shell != null) {
      shell.close();
    }
    shell = null;
    model = null;
    pane.getChildren().clear();
  }
}
