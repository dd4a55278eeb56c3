package org.mirrorbench.app.draft;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.TopicInfo;

/** Topics of each path's source with the names they would get: real ones where they are known. */
final class NameExamples {

  private static final int TOPICS = 2;
  private static final int PATHS = 3;
  private static final List<String> USUAL = List.of("orders", "payments.refunds");

  private final GridPane grid;
  private final GroundBook grounds;
  private final Messages messages;

  NameExamples(GridPane grid, GroundBook grounds, Messages messages) {
    this.grid = grid;
    this.grounds = grounds;
    this.messages = messages;
  }

  void draw(FlowDraft draft) {
    grid.getChildren().clear();
    int row = 0;
    for (FlowName path : draft.paths().stream().limit(PATHS).toList()) {
      for (String topic : topics(path)) {
        grid.addRow(
            row++,
            words(FlowWords.name(path), "muted"),
            mono(topic),
            arrow(),
            remote(draft, path, topic));
      }
    }
  }

  private Label remote(FlowDraft draft, FlowName path, String topic) {
    return switch (SetupRules.remote(draft, path, topic)) {
      case Result.Ok<String>(String name) -> mono(name);
      case Result.Err<String>(Problem problem) ->
          words(messages.text("draft.naming.unknown"), "muted");
    };
  }

  private List<String> topics(FlowName path) {
    Inventory source = grounds.source(path.source());
    List<String> known =
        source == null
            ? List.of()
            : source.topics().values().stream()
                .filter(topic -> !topic.internal())
                .map(TopicInfo::name)
                .filter(name -> !name.startsWith("_") && !name.contains("internal"))
                .limit(TOPICS)
                .toList();
    return java.util.stream.Stream.concat(
            (known.isEmpty() ? USUAL : known).stream(), java.util.stream.Stream.of("heartbeats"))
        .distinct()
        .toList();
  }

  private static Label mono(String text) {
    return words(text, "mono");
  }

  private static Label arrow() {
    return words("→", "muted");
  }

  private static Label words(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
