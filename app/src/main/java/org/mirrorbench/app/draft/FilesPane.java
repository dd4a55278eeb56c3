package org.mirrorbench.app.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.FindingList;
import org.mirrorbench.app.control.FindingList.Entry;
import org.mirrorbench.app.control.FindingList.Grade;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.format.ExportFormat;
import org.mirrorbench.engine.format.ExportedFile;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Writes flows that leave as files, in the format a person chooses. */
final class FilesPane {

  private final VBox box;
  private final SetupWork work;
  private final PageContext context;
  private final Messages messages;
  private final FindingList written = new FindingList();
  private List<FlowName> flows = List.of();

  FilesPane(VBox box, SetupWork work, PageContext context) {
    this.box = box;
    this.work = work;
    this.context = context;
    messages = context.messages();
    Label title = new Label(messages.text("draft.files.title"));
    title.getStyleClass().add("form-section");
    FlowPane buttons = new FlowPane(8, 8);
    for (ExportFormat format : ExportFormat.values()) {
      Button button = new Button(messages.text("draft.files." + format.name()));
      button.setGraphic(new FontIcon("fth-download"));
      button.setId("export-" + format.name());
      button.setOnAction(event -> export(format));
      buttons.getChildren().add(button);
    }
    box.getChildren()
        .setAll(title, Words.wrapped(messages.text("draft.files.why"), "muted"), buttons, written);
  }

  void show(boolean visible, List<FlowName> names) {
    flows = names;
    SetupStep.show(box, visible);
  }

  private void export(ExportFormat format) {
    List<FlowName> all = List.copyOf(flows);
    context
        .dialogs()
        .folder(messages.text("draft.files.folder"))
        .ifPresent(folder -> export(format, all, folder));
  }

  private void export(ExportFormat format, List<FlowName> all, Path folder) {
    Background.Work<List<Path>> write =
        progress -> work.sources.exchange().export(all, format).then(files -> write(files, folder));
    context
        .background()
        .run(
            messages.text("draft.task.export"),
            write,
            new Background.Endings<List<Path>>(
                files -> tell(files, folder), context.dialogs()::tell, () -> {}));
  }

  /** In passing, and by name for as long as the step is there. */
  private void tell(List<Path> files, Path folder) {
    String words =
        messages.count("draft.files.written", files.size(), files.size() + "", folder.toString());
    context.dialogs().tell(words);
    String names =
        files.stream().map(file -> file.getFileName() + "").collect(Collectors.joining("\n"));
    written.show(List.of(new Entry(Grade.GOOD, "", words, names, "", null)), count -> "+" + count);
  }

  /** What is there already is never written over. */
  private static Result<List<Path>> write(List<ExportedFile> files, Path folder) {
    for (ExportedFile file : files) {
      Path path = folder.resolve(file.name());
      if (Files.exists(path)) {
        return Result.err(
            new Problem.Conflict(
                path.toString(), "There is such a file already.", "Choose another folder."));
      }
    }
    try {
      List<Path> written = new ArrayList<>();
      for (ExportedFile file : files) {
        written.add(Files.writeString(folder.resolve(file.name()), file.text()));
      }
      return Result.ok(List.copyOf(written));
    } catch (IOException e) {
      return Result.err(
          new Problem.Failed(
              folder.toString(),
              "The files could not be written: " + e.getMessage() + ".",
              "Choose another folder."));
    }
  }
}
