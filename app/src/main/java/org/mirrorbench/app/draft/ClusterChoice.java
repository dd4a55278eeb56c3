package org.mirrorbench.app.draft;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.KnownCluster;

/** Fills a list with the known clusters, each with its addresses and what it is for. */
final class ClusterChoice {

  private final SetupModel model;
  private final Messages messages;

  ClusterChoice(SetupModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
  }

  void fill(ComboBox<String> combo) {
    combo.setCellFactory(list -> new Cell());
    combo.setButtonCell(new Cell());
    model.clustersProperty().subscribe(known -> update(combo, known));
  }

  /** Changes the list only when it is another one: an open list stays where it is. */
  private static void update(ComboBox<String> combo, List<ClusterView> known) {
    List<String> aliases = known.stream().map(view -> view.cluster().alias()).sorted().toList();
    if (!combo.getItems().equals(aliases)) {
      String chosen = combo.getValue();
      combo.getItems().setAll(aliases);
      combo.setValue(chosen);
    }
  }

  private final class Cell extends ListCell<String> {
    @Override
    protected void updateItem(@Nullable String alias, boolean empty) {
      super.updateItem(alias, empty);
      ClusterView view = empty || alias == null ? null : model.cluster(alias);
      setText(view == null ? alias : null);
      setGraphic(view == null ? null : line(view.cluster()));
    }

    private HBox line(KnownCluster cluster) {
      Label alias = new Label(cluster.alias());
      alias.getStyleClass().add("strong");
      alias.setMinWidth(USE_PREF_SIZE);
      Label address = new Label(cluster.profile().bootstrapServers());
      address.getStyleClass().add("muted");
      address.setMinWidth(0);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox line = new HBox(10, alias, address, gap);
      line.getStyleClass().add("form-line");
      line.setPrefWidth(260);
      String environment = cluster.environment().name();
      line.getChildren()
          .add(badge(messages.word(cluster.environment()), environment.toLowerCase(Locale.ROOT)));
      if (cluster.profile().access() == Access.READ_ONLY) {
        line.getChildren().add(badge(messages.word(Access.READ_ONLY), "read-only"));
      }
      return line;
    }

    private static Label badge(String words, String style) {
      Label badge = new Label(words);
      badge.getStyleClass().addAll("environment-badge", style);
      badge.setMinWidth(USE_PREF_SIZE);
      return badge;
    }
  }
}
