package org.mirrorbench.app.draft;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.wizard.FormField;
import org.mirrorbench.app.wizard.OptionCards;
import org.mirrorbench.engine.flow.Naming;

/** How topics are called on the target, with examples that change as it is entered. */
final class NamingStep extends SetupStep {

  private static final String PREFIXED = "PREFIXED";
  private static final String IDENTITY = "IDENTITY";
  private static final String CUSTOM = "CUSTOM";

  @FXML OptionCards namings;
  @FXML FormField separatorField;
  @FXML TextField separator;
  @FXML FormField classField;
  @FXML TextField className;
  @FXML FormField moreField;
  @FXML TextArea more;
  @FXML GridPane examples;

  private final GroundBook grounds;

  NamingStep(SetupModel model, GroundBook grounds, PageContext context) {
    super("naming", model, context);
    this.grounds = grounds;
  }

  @FXML
  void initialize() {
    offer(PREFIXED, "fth-tag");
    offer(IDENTITY, "fth-copy");
    offer(CUSTOM, "fth-code");
  }

  private void offer(String key, String icon) {
    String prefix = "draft.naming." + key;
    namings.offer(key, messages.text(prefix), messages.text(prefix + ".why"), icon);
  }

  @Override
  void bound() {
    separator.setText(".");
    fill(model.draft().naming());
    namings.valueProperty().subscribe((before, chosen) -> take());
    separator.textProperty().subscribe((before, typed) -> take());
    className.textProperty().subscribe((before, typed) -> take());
    more.textProperty().subscribe((before, typed) -> take());
    NameExamples lines = new NameExamples(examples, grounds, messages);
    model
        .draftProperty()
        .subscribe(
            draft -> {
              if (!draft.naming().equals(entered())) {
                fill(draft.naming());
              }
              lines.draw(draft);
            });
  }

  @Override
  boolean asks(String field) {
    return field.equals("naming");
  }

  @Override
  void focus() {
    (className.isVisible() ? className : separator).requestFocus();
  }

  private void fill(Naming naming) {
    switch (naming) {
      case Naming.Prefixed(String text) -> {
        separator.setText(text);
        namings.valueProperty().set(PREFIXED);
      }
      case Naming.Identity identity -> namings.valueProperty().set(IDENTITY);
      case Naming.Custom(String name, Map<String, String> settings) -> {
        more.setText(written(settings));
        className.setText(name);
        namings.valueProperty().set(CUSTOM);
      }
    }
    draw();
  }

  private void take() {
    Naming now = entered();
    model.change(draft -> draft.with(now));
    draw();
  }

  /** An empty separator is none: MirrorMaker could not tell whose topic it is. */
  private Naming entered() {
    String text = separator.getText();
    return switch (namings.valueProperty().get()) {
      case IDENTITY -> new Naming.Identity();
      case CUSTOM -> new Naming.Custom(className.getText().strip(), read(more.getText()));
      default -> new Naming.Prefixed(text.isEmpty() ? "." : text);
    };
  }

  private void draw() {
    String key = namings.valueProperty().get();
    show(separatorField, key.equals(PREFIXED));
    show(classField, key.equals(CUSTOM));
    show(moreField, key.equals(CUSTOM));
  }

  private static Map<String, String> read(String text) {
    Map<String, String> settings = new TreeMap<>();
    text.lines()
        .map(line -> line.split("=", 2))
        .filter(pair -> pair.length == 2 && !pair[0].isBlank())
        .forEach(pair -> settings.put(pair[0].strip(), pair[1].strip()));
    return settings;
  }

  private static String written(Map<String, String> settings) {
    return new TreeMap<>(settings)
        .entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n"));
  }
}
