package org.mirrorbench.app.worker;

import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.mirrorbench.app.fx.Rows;
import org.mirrorbench.app.shell.Table;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.worker.RemoteInspection.Plugin;

/** The connector plug-ins of a worker. */
final class PluginTable {

  private final ObservableList<Plugin> rows = FXCollections.observableArrayList();

  PluginTable(TableView<Plugin> view, Messages messages) {
    view.setFixedCellSize(30);
    view.setPlaceholder(new Label(messages.text("worker.plugins.none")));
    Table<Plugin> table = new Table<>(view, messages, "worker.plugins.");
    table.strong("connector", 280, plugin -> simple(plugin.className()));
    table.text("type", 90, Plugin::type);
    table.text(
        "version", 140, plugin -> plugin.version() == null ? Figures.UNKNOWN : plugin.version());
    table.text("class", 420, Plugin::className);
    view.getColumns().get(0).setMinWidth(230);
    view.getColumns().get(1).setMinWidth(80);
    view.getColumns().get(1).setMaxWidth(90);
    view.getColumns().get(2).setMinWidth(100);
    view.getColumns().get(2).setMaxWidth(120);
    table.items(rows, Comparator.comparing(plugin -> simple(plugin.className())));
  }

  void show(List<Plugin> plugins) {
    Rows.sync(rows, plugins, plugin -> plugin);
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
