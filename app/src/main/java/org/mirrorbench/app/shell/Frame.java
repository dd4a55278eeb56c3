package org.mirrorbench.app.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.lag.Scrape;

/** Rail, header, status strip and the pages between them, in one language. FX thread only. */
final class Frame {

  private final PageContext context;
  private final Memory memory;
  private final BorderPane node = new BorderPane();
  private final StackPane stage = new StackPane();
  private final Rail rail;
  private final Header header;
  private final StatusStrip status;
  private final Map<String, Page> pages = new HashMap<>();
  private @Nullable Workspace workspace;
  private @Nullable Page page;
  private String pageId = "";
  private List<StripItem> items = List.of();

  Frame(PageContext context, Appearance appearance, Memory memory, Runnable openPalette) {
    this.context = context;
    this.memory = memory;
    Messages messages = context.messages();
    rail = new Rail(messages, context.go());
    header = new Header(messages, appearance, openPalette);
    status = new StatusStrip(messages, appearance, context.background());
    stage.getStyleClass().add("page-stage");
    // a page that needs more room than there is must not push rail, header and strip out of sight
    stage.setMinSize(0, 0);
    stage.setAlignment(Pos.TOP_LEFT);
    BorderPane main = new BorderPane(stage);
    main.setMinSize(0, 0);
    main.setTop(header);
    node.setCenter(main);
    node.setLeft(rail);
    node.setBottom(status);
  }

  Parent node() {
    return node;
  }

  Messages messages() {
    return context.messages();
  }

  StatusStrip status() {
    return status;
  }

  @Nullable Page page() {
    return page;
  }

  /** The parts that F6 walks through. */
  List<Node> parts() {
    return List.of(rail, header, stage, status);
  }

  void cover(Cover cover) {
    rail.setDisable(true);
    header.setVisible(false);
    stage.getChildren().setAll(cover.draw(context.messages()));
    status.showEngine(
        switch (cover) {
          case Cover.Busy busy ->
              busy.key().equals("closing")
                  ? StatusStrip.EngineState.CLOSING
                  : StatusStrip.EngineState.OPENING;
          case Cover.Failed failed -> StatusStrip.EngineState.FAILED;
        });
  }

  void open(Workspace opened, Place place) {
    workspace = opened;
    status.showEngine(StatusStrip.EngineState.RUNNING);
    items = opened.items().apply(context);
    items.forEach(item -> status.add(item.node()));
    List<FlowSnapshot> flows = opened.flows().latest();
    showFlows(flows == null ? List.of() : flows);
    Map<FlowName, Scrape> looks = opened.lag().latest();
    status.show(looks == null ? Map.of() : looks);
    show(place);
  }

  void showFlows(List<FlowSnapshot> flows) {
    rail.show(flows);
    status.show(flows);
  }

  void show(Place place) {
    Workspace open = workspace;
    if (open == null) {
      return;
    }
    leave();
    Page next =
        pages.computeIfAbsent(place.id(), id -> made(open.pages().page(place, context), id));
    page = next;
    pageId = place.id();
    rail.light(place);
    header.show(context.messages().text("shell.page." + place.id()), next.subtitle());
    stage.getChildren().setAll(next.root());
    next.arrive(place);
  }

  private Page made(Page fresh, String id) {
    TableMemory tables = new TableMemory(memory, id);
    fresh.tables().forEach(tables::arrange);
    return fresh;
  }

  /** What the status strip's items add to the command palette. */
  List<Command> commands() {
    return items.stream().flatMap(item -> item.commands().stream()).toList();
  }

  /** Lets go of the page that is shown and of the status strip's items. */
  void close() {
    leave();
    items.forEach(StripItem::close);
    items = List.of();
  }

  /** Lets go of the page that is shown. */
  void leave() {
    Page shown = page;
    page = null;
    if (shown != null) {
      shown.tables().forEach(new TableMemory(memory, pageId)::keep);
      shown.leave();
    }
  }
}
