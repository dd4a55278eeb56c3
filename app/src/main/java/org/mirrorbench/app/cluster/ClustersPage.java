package org.mirrorbench.app.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.EmptyState;
import org.mirrorbench.app.control.TileGrid;
import org.mirrorbench.app.fx.FxFeed;
import org.mirrorbench.app.fx.Subscriptions;
import org.mirrorbench.app.shell.Command;
import org.mirrorbench.app.shell.Page;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.Clusters;
import org.mirrorbench.engine.secret.Secrets;

/** All clusters, one a card; in their place the form of one while it is edited. */
public final class ClustersPage implements Page, ClusterActions {

  @FXML StackPane stack;
  @FXML EmptyState empty;
  @FXML VBox content;
  @FXML TextField filter;
  @FXML Label shown;
  @FXML Button add;
  @FXML Button load;
  @FXML Button secretsButton;
  @FXML TileGrid tiles;
  @FXML Label nothing;

  private final Clusters clusters;
  private final Secrets secrets;
  private final PageContext context;
  private final ClusterForms forms;
  private final Runnable openSecrets;
  private final Messages messages;
  private final Figures figures;
  private final ClusterWords words;
  private final ClusterControl control;
  private final Subscriptions subscriptions = new Subscriptions();
  private final SimpleStringProperty subtitle = new SimpleStringProperty("");
  private final Map<String, ClusterCard> cards = new HashMap<>();
  private final Parent root;
  private List<ClusterView> known = List.of();
  private @Nullable ProfilePane form;

  /**
   * @param forms keeps the form while it is open
   * @param openSecrets opens the dialog that says where secrets are kept
   */
  public ClustersPage(
      Clusters clusters,
      Secrets secrets,
      ClusterForms forms,
      PageContext context,
      Runnable openSecrets) {
    this.clusters = clusters;
    this.secrets = secrets;
    this.forms = forms;
    this.context = context;
    this.openSecrets = openSecrets;
    messages = context.messages();
    figures = new Figures(messages);
    words = new ClusterWords(messages);
    control = new ClusterControl(clusters, context);
    root = messages.load(this);
    filter.textProperty().subscribe(typed -> drawCards());
    ProfileForm begun = forms.begun().get();
    if (begun != null) {
      show(begun.again());
    }
  }

  @FXML
  void initialize() {
    empty.show(
        "fth-server", messages.text("cluster.empty.title"), messages.text("cluster.empty.next"));
    empty.setAction(messages.text("cluster.action.add"), this::add);
    empty.addAction(messages.text("cluster.action.import"), this::load);
    add.setOnAction(event -> add());
    load.setOnAction(event -> load());
    secretsButton.setOnAction(event -> openSecrets.run());
    tiles.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
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
  public void arrive(Place place) {
    subscriptions.add(FxFeed.newest(clusters.views(), this::draw));
    subscriptions.add(forms.begun().subscribe(this::follow)::unsubscribe);
    ProfilePane open = form;
    if (open != null) {
      open.arrive();
    }
    draw(known);
  }

  @Override
  public void leave() {
    subscriptions.close();
    ProfilePane open = form;
    if (open != null) {
      open.leavePage();
    }
  }

  @Override
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    commands.add(new Command(messages.text("cluster.action.add"), "fth-plus", this::add));
    commands.add(new Command(messages.text("cluster.action.import"), "fth-upload", this::load));
    for (ClusterView view : known) {
      String alias = view.cluster().alias();
      commands.add(
          new Command(
              messages.text("cluster.command.test", alias), "fth-check-circle", () -> test(view)));
      commands.add(
          new Command(
              messages.text("cluster.command.edit", alias), "fth-edit-2", () -> edit(view)));
    }
    return commands;
  }

  @Override
  public void test(ClusterView cluster) {
    new TestSheet(clusters, cluster, context).test();
  }

  @Override
  public void report(ClusterView cluster) {
    if (cluster.lastTest() != null) {
      new TestSheet(clusters, cluster, context).show(cluster.lastTest());
    }
  }

  @Override
  public void edit(ClusterView cluster) {
    open(
        cluster.saved()
            ? ProfileForm.edit(cluster.cluster(), aliases())
            : ProfileForm.adopt(cluster.cluster(), aliases()));
  }

  @Override
  public void duplicate(ClusterView cluster) {
    open(ProfileForm.duplicate(cluster.cluster(), aliases()));
  }

  @Override
  public void remove(ClusterView cluster) {
    control.remove(cluster.cluster());
  }

  private void add() {
    open(ProfileForm.fresh(aliases()));
  }

  private void load() {
    control.readFile(aliases(), found -> open(ProfileForm.adopt(found, aliases())));
  }

  private Set<String> aliases() {
    return known.stream()
        .filter(ClusterView::saved)
        .map(view -> view.cluster().alias())
        .collect(Collectors.toSet());
  }

  /** Opens a form; what was typed in one that is open is not dropped without a question. */
  private void open(ProfileForm model) {
    ProfilePane open = form;
    if (open != null) {
      open.leave(() -> open(model));
      return;
    }
    show(model).arrive();
    draw(known);
  }

  private ProfilePane show(ProfileForm model) {
    ProfilePane opened =
        new ProfilePane(model, clusters, secrets, context, openSecrets, () -> forms.end(model));
    form = opened;
    stack.getChildren().add(opened.root());
    forms.begin(model);
    return opened;
  }

  /** Takes the form away that was saved or given up. */
  private void follow(@Nullable ProfileForm begun) {
    ProfilePane open = form;
    if (open != null && !open.form().equals(begun)) {
      form = null;
      open.leavePage();
      stack.getChildren().remove(open.root());
      draw(known);
    }
  }

  private void draw(List<ClusterView> views) {
    known = views;
    ProfilePane open = form;
    empty.setVisible(open == null && views.isEmpty());
    content.setVisible(open == null && !views.isEmpty());
    subtitle.set(open == null ? summary(views) : open.nameProperty().get());
    drawCards();
  }

  private void drawCards() {
    String typed = filter.getText().strip().toLowerCase(messages.locale());
    List<ClusterView> found =
        known.stream()
            .filter(view -> typed.isEmpty() || words.haystack(view).contains(typed))
            .toList();
    cards.keySet().retainAll(known.stream().map(view -> view.cluster().alias()).toList());
    List<Node> nodes = found.stream().map(this::card).toList();
    if (!tiles.getChildren().equals(nodes)) {
      tiles.getChildren().setAll(nodes);
    }
    Choices.show(nothing, found.isEmpty() && !known.isEmpty());
    shown.setText(
        messages.count(
            "cluster.list.shown",
            known.size(),
            figures.number(found.size()),
            figures.number(known.size())));
  }

  private Node card(ClusterView view) {
    ClusterCard card =
        cards.computeIfAbsent(view.cluster().alias(), alias -> new ClusterCard(messages, this));
    card.show(view);
    return card.node();
  }

  private String summary(List<ClusterView> views) {
    if (views.isEmpty()) {
      return "";
    }
    long troubled = views.stream().filter(view -> view.snapshot().problem() != null).count();
    String all = messages.count("cluster.subtitle.all", views.size(), figures.number(views.size()));
    return troubled == 0
        ? all
        : all
            + " · "
            + messages.count("cluster.subtitle.troubled", troubled, figures.number(troubled));
  }

  /** The arrows lead from card to card. */
  private void walk(KeyEvent event) {
    int at = tiles.getChildren().indexOf(event.getTarget());
    int columns = tiles.columns(tiles.getWidth());
    int step =
        switch (event.getCode()) {
          case KeyCode.LEFT -> -1;
          case KeyCode.RIGHT -> 1;
          case KeyCode.UP -> -columns;
          case KeyCode.DOWN -> columns;
          default -> 0;
        };
    if (at >= 0 && step != 0 && at + step >= 0 && at + step < tiles.getChildren().size()) {
      tiles.getChildren().get(at + step).requestFocus();
      event.consume();
    }
  }
}
