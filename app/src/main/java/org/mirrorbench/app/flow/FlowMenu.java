package org.mirrorbench.app.flow;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.shell.Command;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.flow.FlowName;

/** What can be done to a flow besides starting and stopping it. FX thread only. */
final class FlowMenu {

  private record Entry(String id, String icon, Runnable action) {}

  private final FlowSources sources;
  private final FlowPlans plans;
  private final PageContext context;
  private final Messages messages;
  private final @Nullable Runnable why;
  private List<Entry> shown = List.of();
  private List<String> drawn = List.of();

  /**
   * @param why asks why something is not replicated; null where that is not offered
   */
  FlowMenu(FlowSources sources, FlowPlans plans, PageContext context, @Nullable Runnable why) {
    this.sources = sources;
    this.plans = plans;
    this.context = context;
    this.why = why;
    messages = context.messages();
  }

  /** Offers what makes sense; an open menu is left alone while nothing changes. */
  void fill(MenuButton button, FlowName flow, @Nullable FlowSnapshot state) {
    shown = entries(flow, state);
    List<String> ids = shown.stream().map(entry -> entry.id() + flow).toList();
    if (!ids.equals(drawn)) {
      drawn = ids;
      button.getItems().setAll(shown.stream().map(this::item).toList());
    }
  }

  /** The same for the command palette. */
  List<Command> commands() {
    return shown.stream()
        .map(entry -> new Command(words(entry), entry.icon(), entry.action()))
        .toList();
  }

  private List<Entry> entries(FlowName flow, @Nullable FlowSnapshot state) {
    List<Entry> entries = new ArrayList<>();
    sources
        .wizards()
        .ifPresent(
            wizards -> {
              entries.add(new Entry("edit", "fth-edit-2", () -> wizards.edit().accept(flow)));
              entries.add(new Entry("copy", "fth-copy", () -> wizards.copy().accept(flow)));
            });
    if (why != null) {
      entries.add(new Entry("why", "fth-help-circle", why));
    }
    if (state != null && state.connectors().stream().anyMatch(FlowPlans::failed)) {
      entries.add(
          new Entry("restart", "fth-refresh-cw", () -> plans.restart(flow, state.connectors())));
    }
    entries.add(
        new Entry(
            "export",
            "fth-download",
            () -> new ExportSheet(sources.exchange(), flow, context).open()));
    entries.add(new Entry("remove", "fth-trash-2", () -> plans.remove(flow)));
    return entries;
  }

  private MenuItem item(Entry entry) {
    MenuItem item = new MenuItem(words(entry), new FontIcon(entry.icon()));
    item.setId("more-" + entry.id());
    item.setOnAction(event -> entry.action().run());
    return item;
  }

  private String words(Entry entry) {
    return messages.text("flow.menu." + entry.id());
  }
}
