package org.mirrorbench.app.cluster;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.cluster.ClusterSnapshot;

/** Brokers, topics, partitions and groups; what is not known is a dash that tells why. */
final class CardFigures extends HBox {

  private static final List<String> KEYS = List.of("brokers", "topics", "partitions", "groups");

  private final Figures figures;
  private final List<Label> values;

  CardFigures(Messages messages) {
    figures = new Figures(messages);
    getStyleClass().add("card-figures");
    values =
        KEYS.stream()
            .map(
                key -> {
                  Label value = new Label();
                  value.getStyleClass().add("card-figure");
                  Label caption = new Label(messages.text("cluster.card." + key));
                  caption.getStyleClass().add("metric-caption");
                  VBox pair = new VBox(value, caption);
                  HBox.setHgrow(pair, Priority.ALWAYS);
                  pair.setPrefWidth(60);
                  getChildren().add(pair);
                  return value;
                })
            .toList();
  }

  void show(ClusterSnapshot snapshot, String reason) {
    show(0, snapshot.brokers(), reason);
    show(1, snapshot.topics(), reason);
    show(2, snapshot.partitions(), reason);
    show(3, snapshot.groups(), reason);
  }

  private void show(int at, @Nullable Integer value, String reason) {
    Label label = values.get(at);
    label.setText(figures.number(value));
    label.getStyleClass().remove("unknown");
    if (value == null) {
      label.getStyleClass().add("unknown");
    }
    Tooltip tip = label.getTooltip();
    if (value != null) {
      label.setTooltip(null);
    } else if (tip == null || !tip.getText().equals(reason)) {
      label.setTooltip(new Tooltip(reason));
    }
  }
}
