package org.mirrorbench.app.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Table;
import org.mirrorbench.app.text.DraftText;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.Patterns;
import org.mirrorbench.engine.flow.TopicRehearsal;
import org.mirrorbench.engine.flow.TopicVerdict.Clash;
import org.mirrorbench.engine.flow.TopicVerdict.Left;
import org.mirrorbench.engine.flow.TopicVerdict.Mirrored;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Severity;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.TopicInfo;

/** Which topics: those that would be mirrored, beside those that would not and why. */
final class TopicsStep extends PatternStep<Mirrored, Left> {

  private static final int CLASHES = 2;

  private final ObservableList<Mirrored> taken = FXCollections.observableArrayList();
  private final ObservableList<Left> left = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final DraftText texts;
  private @Nullable Inventory target;
  private final Amounts amounts;

  TopicsStep(SetupModel model, GroundBook grounds, PageContext context) {
    super("topics", model, grounds, context);
    texts = new DraftText(messages);
    amounts = new Amounts(messages);
  }

  @Override
  void bound() {
    super.bound();
    pane.title(messages.text("draft.topics.taken"), messages.text("draft.topics.left"));
    pane.exclude.setPromptText(messages.text("draft.topics.exclude.own"));
    takenColumns(new Table<>(pane.taken, messages, "draft.topics.table."));
    leftColumns(new Table<>(pane.left, messages, "draft.topics.table."));
  }

  private void takenColumns(Table<Mirrored> table) {
    table.strong("topic", 180, texts::topic);
    table.node("remote", 220, Mirrored::remote, this::remote);
    table.figure("partitions", 82, Mirrored::partitions, figures::number);
    table.figure("records", 84, Mirrored::records, amounts::count);
    table.figure("size", 76, Mirrored::bytes, amounts::size);
    pane.narrow()
        .subscribe(
            little ->
                pane.taken
                    .getColumns()
                    .subList(2, 4)
                    .forEach(column -> column.setVisible(!little)));
    FilteredList<Mirrored> found = new FilteredList<>(taken);
    pane.search
        .textProperty()
        .subscribe(
            typed ->
                found.setPredicate(row -> has(row.topic(), typed) || has(row.remote(), typed)));
    table.items(found, java.util.Comparator.comparing(Mirrored::topic));
    NameRoom.give(pane.taken, List.of("topic", "remote"));
    pane.taken.setRowFactory(made -> new WhyRow<>(this::whole));
  }

  private void leftColumns(Table<Left> table) {
    table.strong("topic", 150, Left::topic);
    table.text("why", 190, texts::why);
    FilteredList<Left> found = new FilteredList<>(left);
    pane.search
        .textProperty()
        .subscribe(typed -> found.setPredicate(row -> has(row.topic(), typed)));
    table.items(
        found, java.util.Comparator.comparingInt(TopicsStep::rank).thenComparing(Left::topic));
    NameRoom.give(pane.left, List.of("topic", "why"));
    pane.left.setRowFactory(made -> new WhyRow<>(row -> row.topic() + "\n" + texts.why(row)));
  }

  /** What nearly went with the others comes first. */
  private static int rank(Left topic) {
    return switch (topic.why()) {
      case CYCLE, EXCLUDED -> 0;
      case NOT_INCLUDED -> topic.because().isEmpty() ? 2 : 0;
      case INTERNAL, MATCHES, HEARTBEATS -> 1;
    };
  }

  private Node remote(Mirrored row) {
    Label name = new Label("→ " + row.remote());
    name.getStyleClass().add(row.clashes().isEmpty() ? "remote-name" : "remote-clash");
    if (!row.clashes().isEmpty()) {
      name.setGraphic(new FontIcon("fth-alert-triangle"));
    }
    return name;
  }

  /** Both names, however little room there is, and what stands against them. */
  private String whole(Mirrored row) {
    List<String> words = new ArrayList<>();
    words.add(texts.topic(row) + " → " + row.remote());
    row.clashes().forEach(each -> words.add(clash(row, each)));
    return String.join("\n", words);
  }

  @Override
  public ObservableValue<String> remark() {
    return count.getReadOnlyProperty();
  }

  @Override
  Patterns patterns(FlowDraft draft) {
    return draft.topics();
  }

  @Override
  FlowDraft with(FlowDraft draft, Patterns patterns) {
    return draft.withTopics(patterns);
  }

  @Override
  boolean asks(String field) {
    return field.equals("topics");
  }

  @Override
  void draw(Rehearser.@Nullable Answer answer) {
    if (answer == null) {
      clear();
      return;
    }
    switch (answer.topics()) {
      case Result.Ok<TopicRehearsal>(TopicRehearsal found) -> draw(found, answer);
      case Result.Err<TopicRehearsal>(Problem problem) -> {
        clear();
        refused(problem);
      }
    }
  }

  private void clear() {
    pane.say(messages.text("draft.rehearsal.unknown"));
    taken.clear();
    left.clear();
    pane.takenCount.setText("");
    pane.leftCount.setText("");
    count.set("");
    show(pane.clashes, false);
  }

  private void draw(TopicRehearsal found, Rehearser.Answer answer) {
    if (!taken.equals(found.mirrored())) {
      taken.setAll(found.mirrored());
    }
    if (!left.equals(found.left())) {
      left.setAll(found.left());
    }
    target =
        switch (answer.question().ground().around().target()) {
          case Result.Ok<Inventory>(Inventory known) -> known;
          case Result.Err<Inventory> unknown -> null;
        };
    int topics = found.mirrored().size();
    pane.say(messages.text("draft.rehearsal.nothing"));
    count.set(figures.number(topics));
    pane.takenCount.setText(
        String.join(
            " · ",
            messages.count("draft.topics.topics", topics, figures.number(topics)),
            messages.count(
                "draft.topics.partitions", found.partitions(), figures.number(found.partitions())),
            records(found.records()),
            messages.text("draft.topics.seed", amounts.size(found.bytes()))));
    pane.leftCount.setText(
        messages.count(
            "draft.topics.leftSum", found.left().size(), figures.number(found.left().size())));
    drawClashes(found, answer.question().path().target());
  }

  private String records(@Nullable Long count) {
    return messages.count("draft.topics.records", count == null ? 2 : count, amounts.count(count));
  }

  private String clash(Mirrored topic, Clash clash) {
    TopicInfo there = target == null ? null : target.topics().get(topic.remote());
    return texts.clash(topic, clash, there == null ? null : there.partitions().size());
  }

  private void drawClashes(TopicRehearsal found, String target) {
    List<String> lines = new ArrayList<>();
    for (Mirrored topic : found.mirrored()) {
      for (Clash clash : topic.clashes()) {
        lines.add(clash(topic, clash));
      }
    }
    List<Node> banners = new ArrayList<>();
    if (!found.targetKnown()) {
      banners.add(banner(Severity.INFO, messages.text("draft.topics.targetUnknown", target)));
    }
    if (!lines.isEmpty()) {
      int more = lines.size() - CLASHES;
      String shown = String.join("\n", lines.subList(0, Math.min(CLASHES, lines.size())));
      String rest = more <= 0 ? "" : "\n" + messages.count("draft.topics.more", more, more + "");
      banners.add(banner(Severity.WARNING, shown + rest));
    }
    pane.clashes.getChildren().setAll(banners);
    show(pane.clashes, !banners.isEmpty());
  }

  private static boolean has(String name, String typed) {
    return name.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
  }
}
