package org.mirrorbench.app.draft;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.wizard.Drafts;
import org.mirrorbench.app.wizard.Endings;
import org.mirrorbench.app.wizard.WizardShell;
import org.mirrorbench.app.wizard.WizardStep;
import org.mirrorbench.engine.flow.FlowDraft;

/** The wizard of flows: nine steps from clusters to records that arrive. FX thread only. */
final class FlowWizard {

  private final SetupModel model;
  private final SetupWork work;
  private final TopicsStep topics;
  private final GroupsStep groups;
  private final WizardShell<FlowDraft> shell;

  FlowWizard(
      SetupModel model,
      SetupSources sources,
      Drafts<FlowDraft> drafts,
      Runnable finished,
      Runnable left,
      PageContext context) {
    this.model = model;
    work = new SetupWork(sources, context);
    topics = new TopicsStep(model, work.grounds, context);
    groups = new GroupsStep(model, work.grounds, context);
    ApplyStep apply = new ApplyStep(model, work, context);
    ObservableList<WizardStep> steps =
        FXCollections.observableArrayList(
            List.of(
                new ScenarioStep(model, context),
                new RunsStep(model, context),
                new NamingStep(model, work.grounds, context),
                topics,
                groups,
                new OptionsStep(model, context),
                new ChecksStep(model, work, context),
                new PlanStep(model, work, context),
                apply));
    shell =
        new WizardShell<>(
            steps,
            model.draftProperty(),
            drafts,
            new Endings(apply::finishWords, finished, left, left),
            context);
  }

  Parent root() {
    return shell.root();
  }

  SetupModel model() {
    return model;
  }

  void close() {
    shell.close();
    topics.close();
    groups.close();
    work.stop();
  }
}
