package org.mirrorbench.app.worker;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.Workers;
import org.mirrorbench.engine.worker.RemoteInspection;
import org.mirrorbench.engine.worker.RemoteWorker;

/** What a remote Connect cluster says of itself, and whether it is attached where it should be. */
final class InspectStep extends DraftStep {

  @FXML VBox inquiry;
  @FXML VBox found;
  @FXML ComboBox<String> expected;
  @FXML HBox attached;
  @FXML FontIcon attachedIcon;
  @FXML Label attachedWords;
  @FXML Label answering;
  @FXML Label version;
  @FXML Label policy;
  @FXML Label size;
  @FXML Label pluginCount;
  @FXML Button again;
  @FXML VBox advice;
  @FXML TableView<RemoteInspection.Plugin> plugins;

  private final Workers workers;
  private final Inquiry<RemoteInspection> inspection;
  private final Figures figures;
  private final SimpleBooleanProperty valid = new SimpleBooleanProperty();
  private @Nullable PluginTable pluginTable;
  private @Nullable AdviceList list;

  InspectStep(WizardModel model, Workers workers, PageContext context) {
    super("inspect", model, context);
    this.workers = workers;
    figures = new Figures(messages);
    inspection =
        new Inquiry<>(
            context.background(), model.inspection(), () -> DraftWriter.remote(model.draft()));
  }

  @FXML
  void initialize() {
    new ClusterChoice(model, messages, false).fill(expected);
    pluginTable = new PluginTable(plugins, messages);
    list = new AdviceList(advice, messages);
    InquiryPane pane = new InquiryPane(inquiry, messages, this::ask);
    again.setOnAction(event -> ask());
    inspection
        .stateProperty()
        .subscribe(
            state -> {
              pane.show(state, messages.text("worker.inspect.asking"));
              draw();
            });
    model.inspection().property().subscribe(answer -> draw());
    model.clustersProperty().subscribe(known -> draw());
    model.draftProperty().subscribe(draft -> draw());
  }

  /** One that cannot be reached now may be registered unseen; one that is no Connect may not. */
  @Override
  public ObservableValue<Boolean> valid() {
    content();
    return valid;
  }

  @Override
  public void complain() {
    if (model.inspection().property().get() == null) {
      InquiryPane.focus(inquiry);
    } else {
      expected.requestFocus();
    }
  }

  @Override
  public void leave() {
    inspection.stop();
  }

  @Override
  public void enter() {
    RemoteWorker worker = DraftWriter.remote(model.draft());
    inspection.askOnce(task(worker), progress -> workers.inspect(worker));
  }

  private void ask() {
    RemoteWorker worker = DraftWriter.remote(model.draft());
    inspection.ask(task(worker), progress -> workers.inspect(worker));
  }

  private String task(RemoteWorker worker) {
    return messages.text("worker.task.INSPECT", worker.name());
  }

  private void draw() {
    RemoteInspection answer = model.inspection().property().get();
    show(found, answer != null);
    if (answer != null) {
      drawFacts(answer);
      drawAttached(answer);
      if (list != null && pluginTable != null) {
        list.show(answer.advice(), true);
        pluginTable.show(answer.plugins());
      }
    }
    valid.set(answer == null ? unseen() : usable(answer));
  }

  private boolean unseen() {
    return inspection.stateProperty().get() instanceof Inquiry.State.Failed(var problem)
        && problem.waitingMayMend();
  }

  private boolean usable(RemoteInspection answer) {
    return !wrong(answer) && !WizardModel.blocks(answer.advice());
  }

  private void drawFacts(RemoteInspection answer) {
    answering.setText(answer.answering());
    version.setText(answer.version());
    String known = answer.overridePolicy();
    policy.setText(known == null ? Figures.UNKNOWN : known);
    size.setText(
        messages.text(
            "worker.inspect.size",
            figures.number(answer.workers()),
            figures.number(answer.connectors()),
            figures.number(answer.failedTasks())));
    int count = answer.plugins().size();
    pluginCount.setText(messages.count("worker.plugins.count", count, figures.number(count)));
  }

  private void drawAttached(RemoteInspection answer) {
    ClusterView known = model.clusterOfId(answer.kafkaClusterId());
    String id = answer.kafkaClusterId();
    String wanted = model.draft().text(WorkerField.EXPECTED);
    attached.getStyleClass().removeAll("caution", "note");
    attachedIcon.setIconLiteral(
        wrong(answer) ? "fth-alert-octagon" : known == null ? "fth-help-circle" : "fth-check");
    if (wrong(answer)) {
      String is = known == null ? id : known.cluster().alias();
      attachedWords.setText(messages.text("worker.inspect.wrong", is, wanted));
    } else if (known == null) {
      attached.getStyleClass().add("caution");
      attachedWords.setText(messages.text("worker.inspect.strange", id));
    } else {
      attached.getStyleClass().add("note");
      attachedWords.setText(messages.text("worker.inspect.known", known.cluster().alias(), id));
    }
  }

  /** Only what is known can differ: an expected cluster whose id was never seen proves nothing. */
  private boolean wrong(RemoteInspection answer) {
    ClusterView wanted = model.cluster(model.draft().text(WorkerField.EXPECTED));
    if (wanted == null) {
      return false;
    }
    String seen = wanted.snapshot().id();
    String id = seen == null ? wanted.cluster().clusterId() : seen;
    return id != null && !id.equals(answer.kafkaClusterId());
  }
}
