package org.mirrorbench.app.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.FxFeed;
import org.mirrorbench.app.fx.Subscriptions;
import org.mirrorbench.app.shell.Page;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.engine.draft.FlowDrafts;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;

/** Sets flows up, or changes them, by the wizard. */
public final class SetupPage implements Page {

  private final SetupSources sources;
  private final SetupDrafts drafts;
  private final PageContext context;
  private final StackPane root = new StackPane();
  private final Subscriptions subscriptions = new Subscriptions();
  private final SimpleStringProperty subtitle = new SimpleStringProperty("");
  private @Nullable FlowWizard wizard;
  private String id = "";

  public SetupPage(SetupSources sources, SetupDrafts drafts, PageContext context) {
    this.sources = sources;
    this.drafts = drafts;
    this.context = context;
    root.getStylesheets()
        .add(
            java.util.Objects.requireNonNull(SetupPage.class.getResource("draft.css"))
                .toExternalForm());
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
    if (place instanceof Place.Setup setup) {
      FlowName origin = setup.origin();
      String wanted = origin == null ? setup.way().name() : setup.way().name() + " " + origin;
      FlowWizard open = wizard;
      if (open == null || !wanted.equals(id)) {
        close();
        id = wanted;
        drafts.find(
            wanted, kept -> open(wanted, setup, kept == null ? fresh(setup, wanted) : kept));
      } else {
        follow(open);
      }
    }
  }

  @Override
  public void leave() {
    subscriptions.close();
  }

  private FlowDraft fresh(Place.Setup setup, String named) {
    FlowDraft empty = FlowDraft.empty(named);
    return Optional.ofNullable(setup.origin())
        .flatMap(sources.specs())
        .map(spec -> SetupRules.known(spec, sources.runs().apply(spec.name()), named))
        .map(draft -> setup.way() == Place.Setup.Way.COPY ? FlowDrafts.copy(draft, named) : draft)
        .orElseGet(() -> SetupRules.fill(empty, empty.scenario()));
  }

  /** Somebody may have gone elsewhere meanwhile. */
  private void open(String wanted, Place.Setup setup, FlowDraft draft) {
    if (!wanted.equals(id) || wizard != null) {
      return;
    }
    SetupModel model = new SetupModel(draft, setup);
    model.flowsProperty().set(newest(sources.flows()));
    model.clustersProperty().set(newest(sources.clusters()));
    model.workersProperty().set(newest(sources.workers()));
    FlowWizard opened =
        new FlowWizard(model, sources, drafts.of(wanted), this::finish, this::giveUp, context);
    wizard = opened;
    model.draftProperty().subscribe(now -> subtitle.set(names(now)));
    root.getChildren().setAll(opened.root());
    follow(opened);
  }

  private static <T> List<T> newest(ReadOnlyFeed<List<T>> feed) {
    List<T> latest = feed.latest();
    return latest == null ? List.of() : latest;
  }

  private void follow(FlowWizard opened) {
    subscriptions.add(FxFeed.newest(sources.clusters(), opened.model().clustersProperty()::set));
    subscriptions.add(FxFeed.newest(sources.workers(), opened.model().workersProperty()::set));
    subscriptions.add(FxFeed.newest(sources.flows(), opened.model().flowsProperty()::set));
  }

  private static String names(FlowDraft draft) {
    return draft.paths().stream().map(FlowWords::name).collect(Collectors.joining(", "));
  }

  private void finish() {
    FlowWizard ended = wizard;
    List<FlowName> paths = ended == null ? List.of() : ended.model().draft().paths();
    close();
    context.go().accept(paths.isEmpty() ? new Place.Flows() : new Place.Flow(paths.getFirst()));
  }

  private void giveUp() {
    close();
    context.go().accept(new Place.Flows());
  }

  private void close() {
    subscriptions.close();
    if (wizard != null) {
      wizard.close();
    }
    wizard = null;
    id = "";
    root.getChildren().clear();
    subtitle.set("");
  }
}
