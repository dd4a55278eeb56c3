package org.mirrorbench.app.shell;

import atlantafx.base.controls.Popover;
import javafx.collections.ListChangeListener;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.controlsfx.control.TaskProgressView;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.text.Messages;

/** What runs in the background, with progress and cancel. */
final class TaskList {

  private TaskList() {}

  static void show(Node anchor, Messages messages, Background background) {
    TaskProgressView<Task<?>> view = new TaskProgressView<>();
    view.setPrefSize(360, 200);
    ListChangeListener<Task<?>> follow = change -> view.getTasks().setAll(background.running());
    view.getTasks().setAll(background.running());
    background.running().addListener(follow);
    Label none = new Label(messages.text("shell.tasks.none"));
    Popover popover = new Popover(background.running().isEmpty() ? none : view);
    popover.setTitle(messages.text("shell.tasks.title"));
    popover.setHeaderAlwaysVisible(true);
    popover.setDetachable(false);
    popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
    popover.setOnHidden(event -> background.running().removeListener(follow));
    popover.show(anchor);
  }
}
