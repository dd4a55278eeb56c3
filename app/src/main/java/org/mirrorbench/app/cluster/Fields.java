package org.mirrorbench.app.cluster;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.mirrorbench.app.control.FormField;
import org.mirrorbench.app.control.SecretField;
import org.mirrorbench.app.shell.Dialogs;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.cluster.ProfileField;
import org.mirrorbench.engine.cluster.ProfileFinding;

/** Joins what is seen of a form with its model, and says beside each field what is wrong. */
final class Fields {

  private final ProfileForm form;
  private final Messages messages;
  private final Dialogs dialogs;
  private final SecretWords secretWords;
  private final Map<ProfileField, FormField> shown = new EnumMap<>(ProfileField.class);
  private final Map<ProfileField, Node> inputs = new EnumMap<>(ProfileField.class);

  Fields(ProfileForm form, PageContext context, SecretWords secretWords) {
    this.form = form;
    this.secretWords = secretWords;
    messages = context.messages();
    dialogs = context.dialogs();
    form.findings().subscribe(this::judge);
    form.touched().subscribe(this::judge);
  }

  ProfileForm form() {
    return form;
  }

  Messages messages() {
    return messages;
  }

  SecretWords secretWords() {
    return secretWords;
  }

  Parent load(Object section) {
    return messages.load(section);
  }

  /** A field of words. */
  void text(ProfileField field, FormField around, TextInputControl input) {
    input.textProperty().bindBidirectional(form.text(field));
    input.setId("field-" + field);
    around(field, around, input);
    touchWhenLeft(field, input);
  }

  /** A field of words with a button that asks for a file. */
  void file(
      ProfileField field,
      FormField around,
      TextInputControl input,
      Button button,
      String... patterns) {
    text(field, around, input);
    button.setAccessibleText(messages.text("cluster.form.browse"));
    button.setId("browse-" + field);
    button.setOnAction(
        event ->
            dialogs
                .open(around.getCaption(), patterns)
                .map(Path::toString)
                .ifPresent(
                    path -> {
                      input.setText(path);
                      form.touched().add(field);
                    }));
  }

  /** A field of a secret. */
  void secret(ProfileField field, FormField around, SecretField input) {
    input.name("field-" + field);
    new SecretBinding(form.secret(field), form.origin(field), input, secretWords).join();
    around(field, around, input);
    input.setOnLeft(() -> form.touched().add(field));
  }

  /** A place where what is said about a field stands. */
  void around(ProfileField field, FormField around, Node input) {
    shown.put(field, around);
    inputs.put(field, input);
    judge();
  }

  /** Moves the focus to the first field that cannot be left so. */
  void focusFirstWrong() {
    form.findings().get().stream()
        .filter(finding -> finding.rule().blocks())
        .map(finding -> inputs.get(finding.field()))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private void touchWhenLeft(ProfileField field, Node input) {
    input
        .focusedProperty()
        .subscribe(
            (before, now) -> {
              if (!now) {
                form.touched().add(field);
              }
            });
  }

  private void judge() {
    shown.forEach((field, around) -> mark(around, worst(field), messages));
  }

  private List<ProfileFinding> worst(ProfileField field) {
    boolean told = form.touched().contains(field);
    return form.findings().get().stream()
        .filter(finding -> finding.field() == field && told)
        .sorted(Comparator.comparing(finding -> !finding.rule().blocks()))
        .limit(1)
        .toList();
  }

  private static void mark(FormField around, List<ProfileFinding> findings, Messages messages) {
    if (findings.isEmpty()) {
      around.fine();
      return;
    }
    ProfileFinding finding = findings.getFirst();
    String words = messages.text("cluster.rule." + finding.rule(), finding.value());
    if (finding.rule().blocks()) {
      around.wrong(words);
    } else {
      around.doubtful(words);
    }
  }
}
