package org.mirrorbench.app.lag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Takes the lag out of the window: a file of partitions, a picture of the chart. */
final class LagExport {

  private final PageContext context;
  private final Messages messages;

  LagExport(PageContext context) {
    this.context = context;
    messages = context.messages();
  }

  /** Asks for a file and writes one line a partition; nothing happens without figures. */
  void csv(@Nullable Scrape look) {
    if (look instanceof Scrape.Batch batch) {
      String name = "lag-" + batch.flow().source() + "-" + batch.flow().target() + ".csv";
      context.dialogs().save(name).ifPresent(file -> write(batch, file));
    }
  }

  /** Puts a picture of the node on the clipboard. */
  void image(Node node) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(node.snapshot(null, null));
    Clipboard.getSystemClipboard().setContent(content);
    context.dialogs().tell(messages.text("lag.copy.done"));
  }

  private void write(Scrape.Batch batch, Path file) {
    String task = messages.text("lag.csv.task", file.toString());
    context
        .background()
        .run(
            task,
            progress -> write(file, LagCsv.of(batch)),
            new Background.Endings<>(
                done -> context.dialogs().tell(messages.text("lag.csv.done", file.toString())),
                problem -> context.dialogs().tell(problem),
                () -> {}));
  }

  private static Result<Path> write(Path file, String text) {
    try {
      return Result.ok(Files.writeString(file, text));
    } catch (IOException e) {
      return Result.err(
          new Problem.Failed(
              file.toString(),
              "It cannot be written: " + e.getMessage() + ".",
              "Choose another folder or free some space."));
    }
  }
}
