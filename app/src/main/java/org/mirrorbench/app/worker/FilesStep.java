package org.mirrorbench.app.worker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.shell.FileSet;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.Workers;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.PreparedFile;
import org.mirrorbench.engine.worker.SecretDelivery;

/** The files of a worker that somebody will run elsewhere: read, copied, saved. */
final class FilesStep extends DraftStep {

  @FXML VBox inquiry;
  @FXML VBox shown;
  @FXML TabPane tabs;
  @FXML Label place;
  @FXML HBox outcome;
  @FXML FontIcon outcomeIcon;
  @FXML Label outcomeWords;
  @FXML Button copy;
  @FXML Button saveAll;

  private final Workers workers;
  private final Inquiry<List<PreparedFile>> files;

  /** What the files depend on. */
  private record Order(LocalWorker worker, SecretDelivery delivery, int replicas) {
    static Order of(WorkerDraft draft) {
      return new Order(
          DraftWriter.local(draft), DraftWriter.delivery(draft), DraftWriter.replicas(draft));
    }
  }

  FilesStep(WizardModel model, Workers workers, PageContext context) {
    super("files", model, context);
    this.workers = workers;
    files = new Inquiry<>(context.background(), model.files(), () -> Order.of(model.draft()));
  }

  @FXML
  void initialize() {
    InquiryPane pane = new InquiryPane(inquiry, messages, this::enter);
    files
        .stateProperty()
        .subscribe(state -> pane.show(state, messages.text("worker.files.asking")));
    model.files().property().subscribe(this::draw);
    tabs.getSelectionModel()
        .selectedItemProperty()
        .subscribe(tab -> place.setText(tab == null ? "" : file(tab).place()));
    copy.setOnAction(event -> copy());
    saveAll.setOnAction(
        event ->
            context.dialogs().folder(messages.text("worker.files.saveAll")).ifPresent(this::save));
  }

  @Override
  public ObservableValue<Boolean> valid() {
    content();
    return model.files().property().map(made -> made != null && !made.isEmpty()).orElse(false);
  }

  @Override
  public void enter() {
    Order order = Order.of(model.draft());
    files.askOnce(
        messages.text("worker.task.PREPARE", order.worker().name()),
        progress -> workers.prepare(order.worker(), order.delivery(), order.replicas()));
  }

  @Override
  public void complain() {
    InquiryPane.focus(inquiry);
  }

  @Override
  public void leave() {
    files.stop();
  }

  private void draw(@Nullable List<PreparedFile> made) {
    show(shown, made != null);
    show(outcome, false);
    tabs.getTabs().setAll(made == null ? List.of() : made.stream().map(FilesStep::tab).toList());
  }

  private static Tab tab(PreparedFile file) {
    TextArea text = new TextArea(file.text());
    text.setEditable(false);
    text.getStyleClass().addAll("mono", "file-text");
    VBox.setVgrow(text, Priority.ALWAYS);
    Tab tab = new Tab(file.name(), text);
    tab.setClosable(false);
    tab.setUserData(file);
    return tab;
  }

  private static PreparedFile file(Tab tab) {
    return (PreparedFile) tab.getUserData();
  }

  private void copy() {
    PreparedFile file = file(tabs.getSelectionModel().getSelectedItem());
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, file.text()));
    tell(false, messages.text("worker.files.copied", file.name()));
  }

  private void save(Path folder) {
    List<PreparedFile> made = model.files().property().get();
    if (made == null) {
      return;
    }
    context
        .background()
        .run(
            messages.text("worker.files.task", folder.toString()),
            progress -> FileSet.write(folder, texts(made)),
            new Background.Endings<>(
                done -> tell(false, messages.text("worker.files.saved", folder.toString())),
                problem -> tell(true, new ProblemText(messages).whole(problem)),
                () -> {}));
  }

  /** In the step itself: a message in the window's corner would cover the buttons. */
  private void tell(boolean trouble, String words) {
    outcome.getStyleClass().remove("note");
    if (!trouble) {
      outcome.getStyleClass().add("note");
    }
    outcomeIcon.setIconLiteral(trouble ? "fth-alert-octagon" : "fth-check");
    outcomeWords.setText(words);
    show(outcome, true);
  }

  private static Map<String, String> texts(List<PreparedFile> files) {
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach(file -> texts.put(file.name(), file.text()));
    return texts;
  }
}
