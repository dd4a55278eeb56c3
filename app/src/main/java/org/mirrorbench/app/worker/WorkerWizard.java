package org.mirrorbench.app.worker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.wizard.Drafts;
import org.mirrorbench.app.wizard.Endings;
import org.mirrorbench.app.wizard.WizardShell;
import org.mirrorbench.app.wizard.WizardStep;
import org.mirrorbench.engine.Workers;

/** The wizard of a worker: which steps there are depends on its kind. FX thread only. */
final class WorkerWizard {

  private final WizardModel model;
  private final Workers workers;
  private final PageContext context;
  private final ObservableList<WizardStep> steps = FXCollections.observableArrayList();
  private final Map<WorkerKind, List<WizardStep>> made = new EnumMap<>(WorkerKind.class);
  private final boolean asksKind;

  /**
   * @param asksKind whether the person may still choose what is set up
   */
  WorkerWizard(WizardModel model, boolean asksKind, Workers workers, PageContext context) {
    this.model = model;
    this.asksKind = asksKind;
    this.workers = workers;
    this.context = context;
    KindStep first = new KindStep(model, context);
    model
        .draftProperty()
        .map(WorkerDraft::kind)
        .subscribe(kind -> steps.setAll(made.computeIfAbsent(kind, each -> steps(first, each))));
  }

  WizardShell<WorkerDraft> open(Drafts<WorkerDraft> drafts, Runnable finished, Runnable left) {
    return new WizardShell<>(
        steps,
        model.draftProperty(),
        drafts,
        new Endings(this::finishWords, finished, left, null),
        context);
  }

  private String finishWords() {
    WorkerDraft draft = model.draft();
    boolean starts = draft.kind() == WorkerKind.LOCAL && draft.on(WorkerField.START);
    return context.messages().text("worker.finish." + (starts ? "START" : draft.kind().name()));
  }

  private List<WizardStep> steps(KindStep first, WorkerKind kind) {
    List<WizardStep> next = new ArrayList<>();
    if (asksKind) {
      next.add(first);
    }
    if (kind == WorkerKind.REMOTE) {
      next.add(new AddressStep(model, context));
      next.add(new LoginStep(model, context));
      next.add(new InspectStep(model, workers, context));
      next.add(new DeliveryStep(model, workers, context));
      return next;
    }
    next.add(new TargetStep(model, context));
    next.add(new RecordsStep(model, context));
    next.add(new ReachStep(model, context));
    if (kind == WorkerKind.LOCAL) {
      next.add(new ChecksStep(model, workers, context));
    } else {
      next.add(new DeliveryStep(model, workers, context));
      next.add(new FilesStep(model, workers, context));
    }
    return next;
  }
}
