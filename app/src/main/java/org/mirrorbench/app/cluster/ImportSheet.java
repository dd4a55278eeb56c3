package org.mirrorbench.app.cluster;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.cluster.KnownCluster;

/** Asks which clusters of a file are to be remembered. */
final class ImportSheet {

  private static final double WIDTH = 560;
  private static final double MOST_HEIGHT = 360;

  private final PageContext context;
  private final Messages messages;
  private final ClusterWords words;

  ImportSheet(PageContext context) {
    this.context = context;
    messages = context.messages();
    words = new ClusterWords(messages);
  }

  /**
   * @param taken the names that are remembered already: they are offered, but not chosen
   * @param keep is given what was chosen
   */
  void ask(
      String file, List<KnownCluster> found, Set<String> taken, Consumer<List<KnownCluster>> keep) {
    Map<CheckBox, KnownCluster> boxes = new LinkedHashMap<>();
    VBox list = new VBox();
    for (KnownCluster cluster : found) {
      CheckBox box = new CheckBox(cluster.alias());
      box.setId("import-" + cluster.alias());
      box.setSelected(!taken.contains(cluster.alias()));
      box.setDisable(taken.contains(cluster.alias()));
      boxes.put(box, cluster);
      list.getChildren().add(line(box, cluster, taken.contains(cluster.alias())));
    }
    Button yes = new Button(messages.text("cluster.import.keep"));
    yes.setId("import-keep");
    yes.getStyleClass().add(Styles.ACCENT);
    yes.setDefaultButton(true);
    yes.setOnAction(event -> keep(chosen(boxes), keep));
    boxes.keySet().forEach(box -> box.setOnAction(it -> yes.setDisable(chosen(boxes).isEmpty())));
    yes.setDisable(chosen(boxes).isEmpty());
    show(file, list, yes);
  }

  private void keep(List<KnownCluster> chosen, Consumer<List<KnownCluster>> keep) {
    context.dialogs().hide();
    keep.accept(chosen);
  }

  private void show(String file, Node list, Button yes) {
    Label title = new Label(messages.text("cluster.import.title", file));
    title.getStyleClass().add("dialog-title");
    Label explanation = new Label(messages.text("cluster.import.text"));
    explanation.getStyleClass().add("muted");
    explanation.setWrapText(true);
    explanation.setMinHeight(Region.USE_PREF_SIZE);
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(MOST_HEIGHT);
    scroll.getStyleClass().add("edge-to-edge");
    Button no = new Button(messages.text("shell.dialog.cancel"));
    no.setCancelButton(true);
    no.setOnAction(event -> context.dialogs().hide());
    HBox buttons = new HBox(8, no, yes);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox card = new VBox(12, title, explanation, scroll, buttons);
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    context.dialogs().show(card);
    FxThread.later(yes::requestFocus);
  }

  private Node line(CheckBox box, KnownCluster cluster, boolean known) {
    Label address =
        new Label(
            cluster.profile().bootstrapServers()
                + " · "
                + words.security(cluster.profile().security()));
    address.getStyleClass().add("cluster-line");
    VBox line = new VBox(2, box, address);
    line.getStyleClass().add("import-line");
    if (known) {
      Label already = new Label(messages.text("cluster.import.known"));
      already.getStyleClass().add("cluster-line");
      line.getChildren().add(already);
    }
    return line;
  }

  private static List<KnownCluster> chosen(Map<CheckBox, KnownCluster> boxes) {
    List<KnownCluster> chosen = new ArrayList<>();
    boxes.forEach(
        (box, cluster) -> {
          if (box.isSelected()) {
            chosen.add(cluster);
          }
        });
    return chosen;
  }
}
