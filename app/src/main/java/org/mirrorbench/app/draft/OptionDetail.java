package org.mirrorbench.app.draft;

import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.wizard.FormField;

/** One option with its documentation and an editor of its kind. */
final class OptionDetail {

  @FXML Label key;
  @FXML Label facts;
  @FXML FormField field;
  @FXML Button back;
  @FXML HBox advice;
  @FXML Label adviceWords;
  @FXML Label documentation;

  private final Messages messages;
  private final BiConsumer<Option, @Nullable String> set;
  private final Parent root;
  private @Nullable Option shown;

  /**
   * @param set takes a value that fits the option, or null to take it back
   */
  OptionDetail(Messages messages, BiConsumer<Option, @Nullable String> set) {
    this.messages = messages;
    this.set = set;
    root = messages.load(this);
  }

  Parent root() {
    return root;
  }

  /**
   * @param said what a person said, or null
   * @param preset what the preset says, or null
   */
  void show(Option option, @Nullable String said, @Nullable String preset) {
    if (!option.equals(shown)) {
      shown = option;
      key.setText(option.key());
      documentation.setText(option.documentation());
      adviceWords.setText(option.advice());
      SetupStep.show(advice, !option.advice().isEmpty());
      edit(option, said);
    }
    facts.setText(facts(option, preset));
    back.setDisable(said == null);
    back.setOnAction(
        event -> {
          set.accept(option, null);
          edit(option, null);
        });
  }

  private String facts(Option option, @Nullable String preset) {
    String kind = messages.text("draft.options.kind." + option.kind().name());
    String value = option.defaultValue();
    String fallback =
        value == null
            ? messages.text("draft.options.noDefault")
            : messages.text("draft.options.default", value.isEmpty() ? "“”" : value, option.unit());
    String all = kind + " · " + fallback.strip();
    return preset == null ? all : all + " · " + messages.text("draft.options.preset", preset);
  }

  private void edit(Option option, @Nullable String said) {
    field.setFault(null);
    field.setHint(hint(option));
    switch (option.kind()) {
      case SWITCH -> choose(option, java.util.List.of("true", "false"), said);
      case CHOICE -> choose(option, option.choices(), said);
      case SECRET -> type(option, new PasswordField(), said);
      case TEXT, NUMBER -> type(option, new TextField(), said);
    }
  }

  private String hint(Option option) {
    return option.kind() == Option.Kind.SECRET ? messages.text("draft.options.secret") : "";
  }

  private void choose(Option option, java.util.List<String> values, @Nullable String said) {
    ComboBox<String> list = new ComboBox<>();
    list.setId("option-value");
    list.getItems().setAll(values);
    list.setPromptText(option.defaultValue());
    list.setValue(said);
    list.valueProperty().subscribe((before, value) -> set.accept(option, value));
    field.setControl(list);
  }

  private void type(Option option, TextInputControl input, @Nullable String said) {
    input.setId("option-value");
    input.setPromptText(option.defaultValue());
    input.setText(said == null ? "" : said);
    input.textProperty().subscribe((before, typed) -> take(option, typed.strip()));
    field.setControl(input);
  }

  private void take(Option option, String typed) {
    boolean fits = typed.isEmpty() || option.takes(typed);
    field.setFault(
        fits ? null : messages.text("draft.options.wrong." + option.kind().name()));
    if (fits) {
      set.accept(option, typed.isEmpty() ? null : typed);
    }
  }
}
