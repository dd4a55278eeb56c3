package org.mirrorbench.app.worker;

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

  private final WizardModel model;
  private final Messages messages;
  private final boolean writable;

  /**
   * @param writable whether read-only ones are shown as not to be chosen
   */
  ClusterChoice(WizardModel model, Messages messages, boolean writable) {
    this.model = model;
    this.messages = messages;
    this.writable = writable;
  }

  void fill(ComboBox<String> combo) {
    combo.setCellFactory(list -> new Cell());
    combo.setButtonCell(new Cell());
    combo.setPlaceholder(new Label(messages.text("worker.form.noCluster")));
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
      setDisable(writable && view != null && view.cluster().profile().access() == Access.READ_ONLY);
    }

    private HBox line(KnownCluster cluster) {
      Label alias = new Label(cluster.alias());
      alias.getStyleClass().add("strong");
      Label address = new Label(cluster.profile().bootstrapServers());
      address.getStyleClass().add("muted");
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      Label environment =
          new Label(messages.text("worker.environment." + cluster.environment().name()));
      environment
          .getStyleClass()
          .addAll("environment-badge", cluster.environment().name().toLowerCase(Locale.ROOT));
      HBox line = new HBox(10, alias, address, gap, environment);
      line.getStyleClass().add("form-line");
      if (cluster.profile().access() == Access.READ_ONLY) {
        Label only = new Label(messages.text("worker.form.readOnly"));
        only.getStyleClass().add("environment-badge");
        line.getChildren().add(only);
      }
      alias.setMinWidth(USE_PREF_SIZE);
      environment.setMinWidth(USE_PREF_SIZE);
      return line;
    }
  }
}
