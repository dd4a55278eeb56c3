package org.mirrorbench.app.flow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.EmptyState;
import org.mirrorbench.app.fx.FxFeed;
import org.mirrorbench.app.fx.Subscriptions;
import org.mirrorbench.app.shell.FlowTable;
import org.mirrorbench.app.shell.Page;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.plan.Drift;

/** All flows, one a row, with what can be done to the selected one. */
public final class FlowsPage implements Page {

  @FXML VBox content;
  @FXML EmptyState empty;
  @FXML TextField filter;
  @FXML Button create;
  @FXML Button open;
  @FXML Button pause;
  @FXML Button resume;
  @FXML Button start;
  @FXML Button stop;
  @FXML MenuButton more;
  @FXML Button read;
  @FXML TableView<FlowSnapshot> flows;
  @FXML Label shown;

  private final FlowSources sources;
  private final PageContext context;
  private final Messages messages;
  private final Figures figures;
  private final FlowControl control;
  private final FlowPlans plans;
  private final FlowMenu menu;
  private final Subscriptions subscriptions = new Subscriptions();
  private final SimpleStringProperty subtitle = new SimpleStringProperty("");
  private final SimpleObjectProperty<List<FlowSnapshot>> known =
      new SimpleObjectProperty<>(List.of());
  private final SimpleObjectProperty<Map<FlowName, Drift>> drift =
      new SimpleObjectProperty<>(Map.of());
  private final Parent root;
  private final FlowTable table;

  public FlowsPage(FlowSources sources, PageContext context) {
    this.sources = sources;
    this.context = context;
    messages = context.messages();
    figures = new Figures(messages);
    control = new FlowControl(sources.actions(), context);
    plans = new FlowPlans(sources, context);
    menu = new FlowMenu(sources, plans, context, null);
    root = messages.load(this);
    table = new FlowTable(flows, messages, this::open);
    flows
        .getColumns()
        .add(2, new DriftColumn(drift, messages, new DriftSheet(plans, context)::open));
    flows.getSelectionModel().selectedItemProperty().subscribe(this::offer);
    known.subscribe(now -> draw());
    filter.textProperty().subscribe(typed -> draw());
  }

  @FXML
  void initialize() {
    empty.show("fth-shuffle", messages.text("flow.empty.title"), messages.text("flow.empty.next"));
    FlowImport files = new FlowImport(sources, plans, context);
    empty.setAction(messages.text("flow.action.import"), files::ask);
    sources
        .wizards()
        .ifPresent(
            wizards -> {
              empty.setAction(messages.text("flow.action.create"), wizards.create());
              empty.addAction(messages.text("flow.action.import"), files::ask);
            });
    read.setOnAction(event -> files.ask());
    show(create, sources.wizards().isPresent());
    create.setOnAction(event -> sources.wizards().ifPresent(it -> it.create().run()));
    bind(pause, FlowAction.PAUSE);
    bind(resume, FlowAction.RESUME);
    bind(start, FlowAction.START);
    bind(stop, FlowAction.STOP);
    open.setOnAction(event -> withSelected(this::open));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public ObservableValue<String> subtitle() {
    return subtitle;
  }

  @Override
  public List<TableView<?>> tables() {
    return List.of(flows);
  }

  @Override
  public void arrive(Place place) {
    subscriptions.add(FxFeed.newest(sources.flows(), known::set));
    subscriptions.add(FxFeed.newest(sources.plans().drift(), drift::set));
  }

  @Override
  public void leave() {
    subscriptions.close();
  }

  private void bind(Button button, FlowAction action) {
    button.setOnAction(event -> withSelected(flow -> control.ask(action, flow.name())));
  }

  private void withSelected(java.util.function.Consumer<FlowSnapshot> use) {
    FlowSnapshot selected = flows.getSelectionModel().getSelectedItem();
    if (selected != null) {
      use.accept(selected);
    }
  }

  private void open(FlowSnapshot flow) {
    context.go().accept(new Place.Flow(flow.name()));
  }

  private void draw() {
    List<FlowSnapshot> all = known.get();
    empty.setVisible(all.isEmpty());
    content.setVisible(!all.isEmpty());
    String typed = filter.getText().strip().toLowerCase(Locale.ROOT);
    List<FlowSnapshot> found =
        all.stream()
            .filter(flow -> flow.name().toString().toLowerCase(Locale.ROOT).contains(typed))
            .toList();
    table.show(found);
    if (flows.getSelectionModel().getSelectedItem() == null) {
      flows.getSelectionModel().selectFirst();
    }
    shown.setText(
        messages.count(
            "flow.list.shown",
            all.size(),
            figures.number(found.size()),
            figures.number(all.size())));
    subtitle.set(all.isEmpty() ? "" : summary(all));
  }

  private String summary(List<FlowSnapshot> all) {
    FlowWords words = new FlowWords(messages);
    return all.stream()
        .map(words::state)
        .collect(
            java.util.stream.Collectors.groupingBy(
                FlowWords.StateWord::word,
                java.util.TreeMap::new,
                java.util.stream.Collectors.counting()))
        .entrySet()
        .stream()
        .map(
            entry ->
                figures.number(entry.getValue())
                    + " "
                    + entry.getKey().toLowerCase(messages.locale()))
        .collect(java.util.stream.Collectors.joining(" · "));
  }

  private void offer(@Nullable FlowSnapshot selected) {
    open.setDisable(selected == null);
    FlowState state = selected == null ? FlowState.UNKNOWN : selected.state();
    show(start, selected != null && FlowAction.START.fits(state));
    show(pause, selected != null && FlowAction.PAUSE.fits(state));
    show(resume, selected != null && FlowAction.RESUME.fits(state));
    show(stop, selected != null && FlowAction.STOP.fits(state));
    more.setDisable(selected == null);
    if (selected != null) {
      menu.fill(more, selected.name(), selected);
    }
  }

  private static void show(javafx.scene.Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
