package org.mirrorbench.app.draft;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.SegmentedChoice;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Table;
import org.mirrorbench.app.text.DraftText;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.OptionText;
import org.mirrorbench.engine.draft.DraftRules;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.keys.Option;
import org.mirrorbench.engine.keys.OptionCatalogue;
import org.mirrorbench.engine.keys.Presets;
import org.mirrorbench.engine.problem.Severity;

/** How it is carried: a preset, the common options, and every other one by its name. */
final class OptionsStep extends SetupStep {

  private static final double ROW = 31;
  private static final double SHARE = 60;

  /** What other steps ask. */
  private static final Set<String> FIELDS =
      Set.of(
          "topics",
          "topics.exclude",
          "groups",
          "groups.exclude",
          "replication.policy.class",
          "replication.policy.separator");

  @FXML ChoiceTiles presets;
  @FXML HBox exactly;
  @FXML TextField search;
  @FXML SegmentedChoice<Shown> shown;
  @FXML Label count;
  @FXML TableView<Option> options;
  @FXML GridPane halves;
  @FXML StackPane detailPane;

  private final OptionDetail detail;
  private final Figures figures;
  private final FilteredList<Option> found;
  private final Map<Option, Integer> places = new HashMap<>();

  /** Which options are listed. */
  enum Shown {
    COMMON,
    SET,
    ALL
  }

  OptionsStep(SetupModel model, PageContext context) {
    super("options", model, context);
    detail = new OptionDetail(messages, this::set);
    figures = new Figures(messages);
    List<Option> all =
        OptionCatalogue.standard().all().stream()
            .filter(option -> !FIELDS.contains(option.key()))
            .toList();
    found = new FilteredList<>(FXCollections.observableArrayList(all));
    all.forEach(option -> places.put(option, places.size()));
  }

  @FXML
  void initialize() {
    PresetWords words = new PresetWords(messages);
    for (Preset preset : Preset.values()) {
      presets.offer(
          preset.name(),
          words.title(preset),
          words.what(preset),
          PresetWords.icon(preset),
          words.sets(Presets.of(preset)));
    }
    shown.offer(List.of(Shown.values()), each -> messages.text("draft.options.show." + each));
    shown.valueProperty().set(Shown.COMMON);
  }

  @Override
  void bound() {
    detailPane.getChildren().setAll(detail.root());
    SideBySide.arrange(halves, options, detailPane, SHARE, narrow -> {});
    presets.valueProperty().set(model.draft().preset().name());
    presets
        .valueProperty()
        .subscribe((before, key) -> model.change(draft -> draft.with(Preset.valueOf(key))));
    new ExactlyOnceBox(exactly, model, messages).follow();
    columns(new Table<>(options, messages, "draft.options.table."));
    search.textProperty().subscribe(typed -> filter());
    shown.valueProperty().subscribe(which -> filter());
    options.getSelectionModel().selectedItemProperty().subscribe(this::draw);
    model
        .draftProperty()
        .subscribe(
            draft -> {
              presets.valueProperty().set(draft.preset().name());
              options.refresh();
              draw(options.getSelectionModel().getSelectedItem());
            });
    options.getSelectionModel().selectFirst();
  }

  private void columns(Table<Option> table) {
    options.setFixedCellSize(ROW);
    options.setAccessibleText(title());
    options.setPlaceholder(new Label(messages.text("draft.options.nothing")));
    table.strong("key", 290, Option::key);
    table.text("value", 110, this::value);
    table.text("default", 110, this::fallback);
    table.text("unit", 58, OptionWords::unit);
    table.items(found, Comparator.comparingInt(places::get));
    NameRoom.give(options, List.of("key", "value", "default"));
  }

  private String fallback(Option option) {
    return OptionWords.fallback(option, model.draft().preset());
  }

  /** What a person said. */
  private String value(Option option) {
    String said = said(option);
    return said == null ? "" : OptionWords.secret(option) ? "••••••" : said;
  }

  private @Nullable String said(Option option) {
    FlowDraft draft = model.draft();
    return (option.worker() ? draft.workerOptions() : draft.options()).get(option.key());
  }

  private void filter() {
    String typed = search.getText().strip().toLowerCase(Locale.ROOT);
    Shown which = shown.valueProperty().get();
    found.setPredicate(
        option ->
            (!typed.isEmpty() || which == null || listed(option, which)) && matches(option, typed));
    count.setText(
        messages.text(
            "draft.options.count",
            figures.number(found.size()),
            figures.number(found.getSource().size())));
    if (options.getSelectionModel().getSelectedItem() == null) {
      options.getSelectionModel().selectFirst();
    }
  }

  private boolean listed(Option option, Shown which) {
    return switch (which) {
      case COMMON -> option.common();
      case SET -> said(option) != null;
      case ALL -> true;
    };
  }

  private boolean matches(Option option, String typed) {
    return option.key().toLowerCase(Locale.ROOT).contains(typed)
        || (typed.length() > 2
            && new OptionText(messages).doc(option).toLowerCase(Locale.ROOT).contains(typed));
  }

  private void draw(@Nullable Option option) {
    show(detail.root(), option != null);
    if (option != null) {
      detail.show(option, said(option), model.draft().preset(), faults(option));
    }
  }

  private String faults(Option option) {
    DraftText words = new DraftText(messages);
    return DraftRules.of(model.faultsProperty().get(), option.key()).stream()
        .map(words::fault)
        .collect(Collectors.joining(" "));
  }

  /** Null takes the option back. */
  private void set(Option option, @Nullable String value) {
    model.change(
        draft -> {
          Map<String, String> all =
              new HashMap<>(option.worker() ? draft.workerOptions() : draft.options());
          if (value == null || value.isEmpty()) {
            all.remove(option.key());
          } else {
            all.put(option.key(), value);
          }
          return option.worker() ? draft.withWorkerOptions(all) : draft.withOptions(all);
        });
  }

  @Override
  boolean asks(String field) {
    return !List.of("paths", "runs", "naming", "topics", "groups").contains(field);
  }

  /** What is only good to know stands beside the option itself. */
  @Override
  boolean tells(DraftFault fault) {
    return fault.topic().severity() != Severity.INFO;
  }

  @Override
  void focus() {
    search.requestFocus();
  }
}
