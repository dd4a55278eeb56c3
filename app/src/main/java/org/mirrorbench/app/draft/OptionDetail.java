package org.mirrorbench.app.draft;

import java.util.List;
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
import org.mirrorbench.app.text.OptionText;
import org.mirrorbench.app.wizard.FormField;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.keys.Option;

/** One option with its documentation and an editor of its kind. */
final class OptionDetail {

  @FXML Label key;
  @FXML Label facts;
  @FXML FormField field;
  @FXML Button back;
  @FXML HBox advice;
  @FXML Label adviceWords;
  @FXML Label documentation;
  @FXML Label origin;

  private final Messages messages;
  private final OptionWords words;
  private final BiConsumer<Option, @Nullable String> set;
  private final Parent root;
  private @Nullable Option shown;

  /**
   * @param set takes a value, or null to take it back
   */
  OptionDetail(Messages messages, BiConsumer<Option, @Nullable String> set) {
    this.messages = messages;
    words = new OptionWords(messages);
    this.set = set;
    root = messages.load(this);
  }

  Parent root() {
    return root;
  }

  /**
   * @param said what a person said, or null
   * @param faults what is wrong with it, or empty
   */
  void show(Option option, @Nullable String said, Preset preset, String faults) {
    if (!option.equals(shown)) {
      shown = option;
      key.setText(option.key());
      OptionText texts = new OptionText(messages);
      documentation.setText(texts.doc(option));
      SetupStep.show(origin, texts.isKafkas(option));
      adviceWords.setText(texts.advice(option));
      SetupStep.show(advice, option.advice() != null);
      edit(option, said, OptionWords.fallback(option, preset));
    }
    field.setFault(faults.isEmpty() ? null : faults);
    facts.setText(words.facts(option, preset));
    back.setDisable(said == null);
    back.setOnAction(
        event -> {
          set.accept(option, null);
          edit(option, null, OptionWords.fallback(option, preset));
        });
  }

  private void edit(Option option, @Nullable String said, String fallback) {
    boolean secret = OptionWords.secret(option);
    field.setHint(secret ? messages.text("draft.options.secret") : "");
    List<String> choices = OptionWords.choices(option);
    if (choices.isEmpty()) {
      type(option, secret ? new PasswordField() : new TextField(), said, fallback);
    } else {
      choose(option, choices, said, fallback);
    }
  }

  private void choose(Option option, List<String> values, @Nullable String said, String fallback) {
    ComboBox<String> list = new ComboBox<>();
    list.setId("option-value");
    list.getItems().setAll(values);
    list.setPromptText(fallback);
    list.setValue(said);
    list.valueProperty().subscribe((before, value) -> set.accept(option, value));
    field.setControl(list);
  }

  private void type(Option option, TextInputControl input, @Nullable String said, String fallback) {
    input.setId("option-value");
    input.setPromptText(fallback);
    input.setText(said == null ? "" : said);
    input
        .textProperty()
        .subscribe((before, typed) -> set.accept(option, typed.isBlank() ? null : typed.strip()));
    field.setControl(input);
  }
}
