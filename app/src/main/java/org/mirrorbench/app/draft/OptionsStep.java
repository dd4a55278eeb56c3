package org.mirrorbench.app.draft;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.SegmentedChoice;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Table;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.Preset;

/** How it is carried: a preset, the common options, and every other one by its name. */
final class OptionsStep extends SetupStep {

  private static final double ROW = 31;

  @FXML ChoiceTiles presets;
  @FXML TextField search;
  @FXML SegmentedChoice<Shown> shown;
  @FXML Label count;
  @FXML TableView<Option> options;
  @FXML StackPane detailPane;

  private final OptionDetail detail;
  private final Figures figures;
  private final FilteredList<Option> found;

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
    found = new FilteredList<>(FXCollections.observableArrayList(model.rules().options()));
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
          words.sets(model.rules().preset(preset)));
    }
    shown.offer(List.of(Shown.values()), each -> messages.text("draft.options.show." + each));
    shown.valueProperty().set(Shown.COMMON);
  }

  @Override
  void bound() {
    detailPane.getChildren().setAll(detail.root());
    presets.valueProperty().set(model.draft().preset().name());
    presets
        .valueProperty()
        .subscribe((before, key) -> model.change(draft -> draft.with(Preset.valueOf(key))));
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
    options.setPlaceholder(new Label(messages.text("draft.options.nothing")));
    table.strong("key", 250, Option::key);
    table.text("value", 120, this::effective);
    table.text("default", 100, option -> option.defaultValue() == null ? "" : hide(option));
    table.text("unit", 56, Option::unit);
    table.items(
        found,
        Comparator.comparing((Option option) -> !option.common()).thenComparing(Option::key));
  }

  private static String hide(Option option) {
    String value = option.defaultValue();
    return value == null ? "" : value;
  }

  /** What a person said, else what the preset says. */
  private String effective(Option option) {
    String said = said(option);
    if (said != null) {
      return option.kind() == Option.Kind.SECRET ? "••••••" : said;
    }
    return preset().getOrDefault(option.key(), "");
  }

  private Map<String, String> preset() {
    return model.rules().preset(model.draft().preset());
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

  private static boolean matches(Option option, String typed) {
    return option.key().toLowerCase(Locale.ROOT).contains(typed)
        || (typed.length() > 2
            && option.documentation().toLowerCase(Locale.ROOT).contains(typed));
  }

  private void draw(@Nullable Option option) {
    show(detail.root(), option != null);
    if (option != null) {
      detail.show(option, said(option), preset().get(option.key()));
    }
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

  /** A value of the wrong kind is never put into the draft; the field beside it says so. */
  @Override
  boolean asks(String field) {
    return !List.of("paths", "runs", "naming", "topics", "groups").contains(field);
  }

  @Override
  void focus() {
    search.requestFocus();
  }
}
