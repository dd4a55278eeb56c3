package org.mirrorbench.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.flow.FlowName;

/** All that the command palette offers. */
final class Commands {

  private Commands() {}

  static List<Place> places(List<FlowName> flows) {
    List<Place> places = new ArrayList<>(Rail.PLACES);
    if (!flows.isEmpty()) {
      places.add(2, new Place.Flow(flows.getFirst()));
    }
    return List.copyOf(places);
  }

  static List<Command> of(WorkbenchWindow window, Messages messages, List<FlowName> flows) {
    List<Command> commands = new ArrayList<>();
    pages(commands, window, messages);
    Page page = window.page();
    if (page != null) {
      commands.addAll(page.commands());
    }
    commands.addAll(window.frame().commands());
    commands.add(
        new Command(
            messages.text("shell.command.newFlow"),
            "fth-plus",
            () -> window.go(Place.Setup.fresh())));
    for (FlowName flow : flows) {
      commands.add(
          new Command(
              messages.text("shell.command.flow", flow.source(), flow.target()),
              "fth-shuffle",
              () -> window.go(new Place.Flow(flow))));
      commands.add(
          new Command(
              messages.text("shell.command.lag", flow.source(), flow.target()),
              "fth-bar-chart-2",
              () -> window.go(new Place.Lag(flow))));
    }
    appearance(commands, window.appearance(), messages);
    return commands;
  }

  private static void pages(List<Command> into, WorkbenchWindow window, Messages messages) {
    int number = 1;
    for (Place place : Rail.PLACES) {
      into.add(
          new Command(
              messages.text("shell.rail." + place.id()),
              place.icon(),
              "Ctrl " + number++,
              () -> window.go(place)));
    }
  }

  private static void appearance(List<Command> into, Appearance appearance, Messages messages) {
    for (Appearance.Theme theme : Appearance.Theme.values()) {
      String icon =
          switch (theme) {
            case SYSTEM -> "fth-monitor";
            case LIGHT -> "fth-sun";
            case DARK -> "fth-moon";
          };
      into.add(
          new Command(messages.word(theme), icon, () -> appearance.themeProperty().set(theme)));
    }
    for (Locale locale : Messages.LANGUAGES) {
      String name = locale.getDisplayLanguage(locale);
      into.add(
          new Command(
              messages.text("shell.command.language", name),
              "fth-globe",
              () -> appearance.languageProperty().set(locale)));
    }
  }
}
