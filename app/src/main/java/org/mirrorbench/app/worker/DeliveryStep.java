package org.mirrorbench.app.worker;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.wizard.OptionCards;
import org.mirrorbench.app.wizard.Passage;
import org.mirrorbench.engine.Workers;
import org.mirrorbench.engine.worker.RemoteWorker;

/**
 * How the secrets of connectors reach a worker elsewhere, and what is to be placed there. Leaving
 * it saves a remote worker.
 */
final class DeliveryStep extends DraftStep {

  @FXML OptionCards deliveries;
  @FXML Node file;
  @FXML Node environment;
  @FXML Node directory;
  @FXML Node provider;
  @FXML Node clear;
  @FXML Node place;
  @FXML TextArea example;
  @FXML Node replicas;

  private final Workers workers;

  DeliveryStep(WizardModel model, Workers workers, PageContext context) {
    super("delivery", model, context);
    this.workers = workers;
  }

  @FXML
  void initialize() {
    offer(deliveries, "worker.delivery.", Choices.Delivery.values());
    model.draftProperty().subscribe(this::draw);
    model.clustersProperty().subscribe(this::draw);
    model.inspection().property().subscribe(this::draw);
  }

  private void draw() {
    example.setText(DeliveryText.of(model, messages));
  }

  @Override
  void bound() {
    form.show(file, draft -> delivery(draft) == Choices.Delivery.FILE);
    form.show(environment, draft -> delivery(draft) == Choices.Delivery.ENVIRONMENT);
    form.show(directory, draft -> delivery(draft) == Choices.Delivery.DIRECTORY);
    form.show(provider, draft -> delivery(draft) == Choices.Delivery.PROVIDER);
    form.show(clear, draft -> delivery(draft) == Choices.Delivery.CLEAR);
    form.show(place, draft -> delivery(draft) != Choices.Delivery.CLEAR);
    form.show(replicas, draft -> draft.kind() == WorkerKind.PREPARED);
  }

  @Override
  public void next(Passage passage) {
    if (model.draft().kind() == WorkerKind.PREPARED) {
      passage.go();
      return;
    }
    RemoteWorker worker = DraftWriter.remote(model.draft());
    String former = model.former();
    passage.work(
        messages.text("worker.task.SAVE", worker.name()),
        progress -> model.save(workers, worker, former),
        saved -> passage.go());
  }

  private static Choices.Delivery delivery(WorkerDraft draft) {
    return draft.choice(WorkerField.DELIVERY, Choices.Delivery.class);
  }
}
