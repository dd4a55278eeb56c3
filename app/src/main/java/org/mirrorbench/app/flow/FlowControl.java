package org.mirrorbench.app.flow;

import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.flow.FlowName;

/** Does to a flow what a person asked for, in the background, and says how it ended. */
final class FlowControl {

  private final FlowActions actions;
  private final PageContext context;
  private final Messages messages;

  FlowControl(FlowActions actions, PageContext context) {
    this.actions = actions;
    this.context = context;
    messages = context.messages();
  }

  /** Ahead of a start that may be asked for; what prevents it is told when it is. */
  void prepare(FlowName flow) {
    var _ = actions.prepare().apply(flow);
  }

  /** Stopping is asked about first; the rest is done at once. */
  void ask(FlowAction action, FlowName flow) {
    if (action == FlowAction.STOP) {
      context
          .dialogs()
          .confirm(
              messages.text("flow.stop.title", FlowWords.name(flow)),
              messages.text("flow.stop.text"),
              messages.text("flow.stop.yes"),
              () -> run(action, flow));
    } else {
      run(action, flow);
    }
  }

  private void run(FlowAction action, FlowName flow) {
    String task = messages.text("flow.task." + action.name(), FlowWords.name(flow));
    context
        .background()
        .await(
            task,
            () -> action.run(actions, flow),
            new Background.Endings<>(
                done ->
                    context
                        .dialogs()
                        .tell(messages.text("flow.done." + action.name(), FlowWords.name(flow))),
                problem -> context.dialogs().tell(problem),
                () -> context.dialogs().tell(messages.text("flow.cancelled", task))));
  }
}
