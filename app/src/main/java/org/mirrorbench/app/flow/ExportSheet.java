package org.mirrorbench.app.flow;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.SegmentedChoice;
import org.mirrorbench.app.control.WorkBar;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.shell.FileSet;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.ProblemBanner;
import org.mirrorbench.app.shell.Sheet;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.Exchange;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.format.ExportFormat;
import org.mirrorbench.engine.format.ExportedFile;
import org.mirrorbench.engine.problem.Problem;

/** A flow as files of a chosen format: looked at first, then written into a folder. */
final class ExportSheet {

  private static final double WIDTH = 860;
  private static final double ROW = 28;
  private static final double LIST = 4 * ROW + 2;

  private final Exchange exchange;
  private final FlowName flow;
  private final PageContext context;
  private final Messages messages;
  private final SegmentedChoice<ExportFormat> format = new SegmentedChoice<>();
  private final Label about = new Label();
  private final ListView<ExportedFile> files = new ListView<>();
  private final TextArea preview = new TextArea();
  private final Button save = new Button();
  private final WorkBar work;
  private final ProblemBanner banner;
  private Runnable cancel = () -> {};
  private int round;

  ExportSheet(Exchange exchange, FlowName flow, PageContext context) {
    this.exchange = exchange;
    this.flow = flow;
    this.context = context;
    messages = context.messages();
    work = new WorkBar(messages.text("plan.cancel"), () -> cancel.run());
    banner = new ProblemBanner(messages);
  }

  void open() {
    format.setId("export-format");
    format.offer(
        List.of(ExportFormat.values()), each -> messages.text("flow.export.format." + each.name()));
    about.getStyleClass().add("muted");
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    files();
    save.setId("export-save");
    save.setText(messages.text("flow.export.save"));
    save.setGraphic(new FontIcon("fth-folder"));
    save.getStyleClass().add(Styles.ACCENT);
    save.setDisable(true);
    save.setOnAction(event -> save());
    Label secrets = new Label(messages.text("flow.export.secrets"));
    secrets.getStyleClass().add("muted");
    secrets.setWrapText(true);
    secrets.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(secrets, Priority.ALWAYS);
    secrets.setMaxWidth(Double.MAX_VALUE);
    save.setMinWidth(Region.USE_PREF_SIZE);
    HBox buttons = new HBox(12, secrets, save);
    buttons.setAlignment(Pos.CENTER_LEFT);
    new Sheet(
            messages,
            context.dialogs(),
            messages.text("flow.export.title", FlowWords.name(flow)),
            WIDTH)
        .with(format, about, banner, work, files, preview, buttons)
        .open(() -> cancel.run());
    format.valueProperty().subscribe(this::make);
    format.valueProperty().set(ExportFormat.MM2);
  }

  private void files() {
    files.setId("export-files");
    files.setFixedCellSize(ROW);
    files.setMinHeight(ROW + 2);
    files.setPrefHeight(LIST);
    files.setMaxHeight(LIST);
    files.setCellFactory(view -> new FileCell());
    files
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(file -> preview.setText(file == null ? "" : file.text()));
    preview.setId("export-preview");
    preview.setEditable(false);
    preview.getStyleClass().add("code");
    VBox.setVgrow(preview, Priority.ALWAYS);
  }

  private void make(@Nullable ExportFormat wanted) {
    if (wanted == null) {
      return;
    }
    cancel.run();
    int mine = ++round;
    about.setText(messages.text("flow.export.about." + wanted.name()));
    banner.show(null);
    save.setDisable(true);
    files.getItems().clear();
    String task = messages.text("flow.export.task", FlowWords.name(flow));
    work.begin(task);
    cancel =
        context
            .background()
            .run(
                task,
                progress -> exchange.export(List.of(flow), wanted),
                new Background.Endings<List<ExportedFile>>(
                    made -> end(mine, () -> show(made)),
                    problem -> end(mine, () -> banner.show(problem)),
                    () -> end(mine, () -> {})));
  }

  private void end(int mine, Runnable ending) {
    if (mine == round) {
      cancel = () -> {};
      work.end();
      ending.run();
    }
  }

  private void show(List<ExportedFile> made) {
    files.getItems().setAll(made);
    files.setPrefHeight(Math.clamp(made.size(), 1, 4) * ROW + 2);
    files.getSelectionModel().selectFirst();
    save.setDisable(made.isEmpty());
  }

  private void save() {
    Map<String, String> texts = new LinkedHashMap<>();
    files.getItems().forEach(file -> texts.put(file.name(), file.text()));
    context
        .dialogs()
        .folder(messages.text("flow.export.folder"))
        .ifPresent(folder -> write(folder, texts));
  }

  private void write(Path folder, Map<String, String> texts) {
    context
        .background()
        .run(
            messages.text("flow.export.writing", folder.toString()),
            progress -> FileSet.write(folder, texts),
            new Background.Endings<Path>(
                done -> {
                  context.dialogs().hide();
                  context
                      .dialogs()
                      .tell(
                          messages.count(
                              "flow.export.done",
                              texts.size(),
                              Integer.toString(texts.size()),
                              folder.toString()));
                },
                this::fail,
                () -> {}));
  }

  private void fail(Problem problem) {
    banner.show(problem);
  }

  private static final class FileCell extends ListCell<ExportedFile> {
    @Override
    protected void updateItem(@Nullable ExportedFile file, boolean empty) {
      super.updateItem(file, empty);
      setText(empty || file == null ? null : file.name());
      setGraphic(empty ? null : new FontIcon("fth-file-text"));
    }
  }
}
