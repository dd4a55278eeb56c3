package org.mirrorbench.app.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Table;
import org.mirrorbench.app.text.DraftText;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.GroupVerdict;
import org.mirrorbench.engine.flow.Patterns;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.GroupInfo;
import org.mirrorbench.engine.topology.Inventory;

/** Whose offsets are translated, beside those that are not and why. */
final class GroupsStep extends PatternStep<GroupsStep.Row, GroupVerdict> {

  private final ObservableList<Row> taken = FXCollections.observableArrayList();
  private final ObservableList<GroupVerdict> left = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final DraftText texts;

  /**
   * A group that is taken.
   *
   * @param state Kafka's word
   */
  record Row(String group, String state, @Nullable Integer members, @Nullable Integer partitions) {}

  GroupsStep(SetupModel model, GroundBook grounds, PageContext context) {
    super("groups", model, grounds, context);
    texts = new DraftText(messages);
  }

  @Override
  void bound() {
    super.bound();
    pane.title(messages.text("draft.groups.taken"), messages.text("draft.groups.left"));
    pane.exclude.setPromptText(messages.text("draft.groups.exclude.own"));
    takenColumns(new Table<>(pane.taken, messages, "draft.groups.table."));
    leftColumns(new Table<>(pane.left, messages, "draft.groups.table."));
  }

  private void takenColumns(Table<Row> table) {
    table.strong("group", 190, Row::group);
    table.text("state", 130, Row::state);
    table.figure("members", 88, Row::members, figures::number);
    table.figure("partitions", 92, Row::partitions, figures::number);
    FilteredList<Row> found = new FilteredList<>(taken);
    pane.search
        .textProperty()
        .subscribe(typed -> found.setPredicate(row -> has(row.group(), typed)));
    table.items(found, Comparator.comparing(Row::group));
    NameRoom.give(pane.taken, List.of("group", "state"));
  }

  private void leftColumns(Table<GroupVerdict> table) {
    table.strong("group", 170, GroupVerdict::group);
    table.text("why", 220, texts::why);
    FilteredList<GroupVerdict> found = new FilteredList<>(left);
    pane.search
        .textProperty()
        .subscribe(typed -> found.setPredicate(row -> has(row.group(), typed)));
    table.items(found, Comparator.comparing(GroupVerdict::group));
    NameRoom.give(pane.left, List.of("group", "why"));
    pane.left.setRowFactory(made -> new WhyRow<>(row -> row.group() + "\n" + texts.why(row)));
  }

  @Override
  public ObservableValue<String> remark() {
    return count.getReadOnlyProperty();
  }

  @Override
  Patterns patterns(FlowDraft draft) {
    return draft.groups();
  }

  @Override
  FlowDraft with(FlowDraft draft, Patterns patterns) {
    return draft.withGroups(patterns);
  }

  @Override
  boolean asks(String field) {
    return field.equals("groups");
  }

  @Override
  void draw(Rehearser.@Nullable Answer answer) {
    show(pane.clashes, false);
    if (answer == null) {
      clear();
      return;
    }
    switch (answer.groups()) {
      case Result.Ok<List<GroupVerdict>>(List<GroupVerdict> found) ->
          draw(found, answer.question().ground().source());
      case Result.Err<List<GroupVerdict>>(Problem problem) -> {
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
  }

  private void draw(List<GroupVerdict> found, Inventory source) {
    taken.setAll(
        found.stream()
            .filter(GroupVerdict::translated)
            .map(verdict -> row(verdict.group(), source))
            .toList());
    pane.say(messages.text("draft.rehearsal.nothing"));
    left.setAll(found.stream().filter(verdict -> !verdict.translated()).toList());
    count.set(figures.number(taken.size()));
    pane.takenCount.setText(
        messages.count("draft.groups.sum", taken.size(), figures.number(taken.size())));
    pane.leftCount.setText(
        messages.count("draft.groups.sum", left.size(), figures.number(left.size())));
  }

  private static Row row(String name, Inventory source) {
    GroupInfo group =
        switch (source.groups()) {
          case Result.Ok<java.util.SortedMap<String, GroupInfo>>(var known) -> known.get(name);
          case Result.Err<java.util.SortedMap<String, GroupInfo>> unknown -> null;
        };
    return group == null
        ? new Row(name, Figures.UNKNOWN, null, null)
        : new Row(
            name,
            group.state(),
            group.members(),
            group.committed() == null ? null : group.committed().size());
  }

  private static boolean has(String name, String typed) {
    return name.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
  }
}
