package org.mirrorbench.app.cluster;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import org.mirrorbench.app.control.EmptyState;
import org.mirrorbench.app.fx.FxFeed;
import org.mirrorbench.app.fx.Subscriptions;
import org.mirrorbench.app.shell.Page;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.Clusters;

/** All clusters. */
public final class ClustersPage implements Page {

  @FXML EmptyState empty;

  private final Clusters clusters;
  private final Messages messages;
  private final Subscriptions subscriptions = new Subscriptions();
  private final SimpleStringProperty subtitle = new SimpleStringProperty("");
  private final Parent root;

  public ClustersPage(Clusters clusters, PageContext context) {
    this.clusters = clusters;
    messages = context.messages();
    root = messages.load(this);
  }

  @FXML
  void initialize() {
    empty.show(
        "fth-server", messages.text("cluster.empty.title"), messages.text("cluster.empty.next"));
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
  }

  @Override
  public void leave() {
    subscriptions.close();
  }

  private void draw(List<ClusterView> views) {
    empty.setVisible(views.isEmpty());
  }
}
