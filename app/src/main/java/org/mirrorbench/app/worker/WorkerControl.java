package org.mirrorbench.app.worker;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.Workers;
import org.mirrorbench.engine.worker.RemoteInspection;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.WorkerEntry;

/** Does to a worker what a person asked for, in the background, and says how it ended. */
final class WorkerControl {

  private final Workers workers;
  private final PageContext context;
  private final Messages messages;
  private final Consumer<WorkerView> edit;
  private final BiConsumer<WorkerEntry, RemoteInspection> inspected;

  /**
   * @param edit opens the form of a worker
   * @param inspected told what a remote worker said of itself
   */
  WorkerControl(
      Workers workers,
      PageContext context,
      Consumer<WorkerView> edit,
      BiConsumer<WorkerEntry, RemoteInspection> inspected) {
    this.workers = workers;
    this.context = context;
    this.edit = edit;
    this.inspected = inspected;
    messages = context.messages();
  }

  /** What is felt is asked about first; the rest is done at once. */
  void ask(WorkerAction action, WorkerView worker) {
    if (action.asks()) {
      String key = "worker.ask." + action.name();
      context
          .dialogs()
          .confirm(
              messages.text(key + ".title", worker.name()),
              messages.text(key + ".text"),
              messages.text(key + ".yes"),
              () -> run(action, worker));
    } else {
      run(action, worker);
    }
  }

  private void run(WorkerAction action, WorkerView worker) {
    String name = worker.name();
    switch (action) {
      case START -> run(action, name, progress -> workers.start(name));
      case STOP -> run(action, name, progress -> workers.stop(name));
      case RESTART ->
          run(action, name, progress -> workers.stop(name).then(done -> workers.start(name)));
      case REMOVE -> run(action, name, progress -> workers.remove(name));
      case EDIT -> edit.accept(worker);
      case INSPECT -> {
        if (worker.entry() instanceof RemoteWorker remote) {
          run(
              action,
              name,
              progress -> workers.inspect(remote),
              found -> inspected.accept(remote, found));
        }
      }
    }
  }

  private void run(WorkerAction action, String name, Background.Work<String> work) {
    run(action, name, work, done -> {});
  }

  private <T> void run(
      WorkerAction action, String name, Background.Work<T> work, Consumer<T> after) {
    String task = messages.text("worker.task." + action.name(), name);
    context
        .background()
        .run(
            task,
            work,
            new Background.Endings<T>(
                done -> {
                  after.accept(done);
                  context.dialogs().tell(messages.text("worker.done." + action.name(), name));
                },
                problem -> context.dialogs().tell(problem),
                () -> context.dialogs().tell(messages.text("worker.cancelled", task))));
  }
}
