package org.mirrorbench.app.flow;

import java.nio.file.Path;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.format.Imported;

/** Reads flows from a file that a person chooses, and shows what is in it. */
final class FlowImport {

  private final FlowSources sources;
  private final FlowPlans plans;
  private final PageContext context;
  private final Messages messages;

  FlowImport(FlowSources sources, FlowPlans plans, PageContext context) {
    this.sources = sources;
    this.plans = plans;
    this.context = context;
    messages = context.messages();
  }

  /** Asks for a file; no flow is remembered before its plan is applied. */
  void ask() {
    context
        .dialogs()
        .open(messages.text("flow.import.choose"), "*.properties", "*.json", "*.yaml", "*.yml")
        .ifPresent(this::read);
  }

  private void read(Path file) {
    String name = String.valueOf(file.getFileName());
    context
        .background()
        .run(
            messages.text("flow.import.task", name),
            progress -> sources.exchange().read(file),
            new Background.Endings<Imported>(
                found -> new ImportSheet(found, name, sources, plans, context).open(),
                problem -> context.dialogs().tell(problem),
                () -> {}));
  }
}
