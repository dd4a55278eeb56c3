package org.mirrorbench.app.worker;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.wizard.FormField;
import org.mirrorbench.app.wizard.OptionCards;
import org.mirrorbench.engine.worker.WorkerFault;

/**
 * Ties the fields of a layout, by their ids, to the draft of the same names, and says at each what
 * is wrong with it once the person has left it. FX thread only.
 */
final class DraftForm {

  private final WizardModel model;
  private final Messages messages;
  private final Map<WorkerField, FormField> fields = new LinkedHashMap<>();
  private final Set<WorkerField> left = EnumSet.noneOf(WorkerField.class);

  DraftForm(WizardModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
  }

  /** Takes in every field of the layout, in its order. */
  void bind(Parent layout) {
    for (Node node : layout.lookupAll(".form-field")) {
      if (node instanceof FormField field) {
        bind(WorkerField.valueOf(field.getId()), field);
      }
    }
    model.findingsProperty().subscribe(found -> drawFaults());
  }

  /** Whether nothing in this form is wrong. */
  ObservableValue<Boolean> valid() {
    return model
        .findingsProperty()
        .map(found -> fields.keySet().stream().noneMatch(found::containsKey));
  }

  /** Says all that is wrong and focuses the first of it. */
  void complain() {
    left.addAll(fields.keySet());
    drawFaults();
    fields.entrySet().stream()
        .filter(entry -> model.fault(entry.getKey()) != null)
        .map(entry -> entry.getValue().getControl())
        .filter(control -> control != null)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  FormField field(WorkerField name) {
    FormField field = fields.get(name);
    if (field == null) {
      throw new IllegalArgumentException("No field " + name);
    }
    return field;
  }

  /** Shows a part of the layout only while the draft says so. */
  void show(Node part, java.util.function.Predicate<WorkerDraft> when) {
    model
        .draftProperty()
        .subscribe(
            draft -> {
              boolean visible = when.test(draft);
              part.setVisible(visible);
              part.setManaged(visible);
            });
  }

  private void bind(WorkerField name, FormField field) {
    fields.put(name, field);
    switch (field.getControl()) {
      case PasswordField secret -> bindSecret(name, secret);
      case TextInputControl text when name.secret() -> bindSecret(name, text);
      case TextInputControl text -> bindText(name, text.textProperty());
      case CheckBox box -> bindBox(name, box);
      case OptionCards cards -> bindText(name, cards.valueProperty());
      case ComboBox<?> combo -> bindCombo(name, combo);
      case null, default -> throw new IllegalArgumentException("No control in " + name);
    }
    Node control = field.getControl();
    if (control != null) {
      leave(name, control);
    }
  }

  /** Both ways: a suggestion appears while nobody types, and what is typed goes to the draft. */
  private void bindText(WorkerField name, Property<String> text) {
    model
        .draftProperty()
        .subscribe(
            draft -> {
              String now = draft.text(name);
              if (!now.equals(text.getValue())) {
                text.setValue(now);
              }
            });
    text.subscribe((before, typed) -> model.set(name, typed == null ? "" : typed));
  }

  private void bindSecret(WorkerField name, TextInputControl field) {
    field.setText(model.draft().secret(name).typed());
    if (model.draft().secret(name).kept() != null) {
      field.setPromptText(messages.text("worker.form.kept"));
    }
    field.textProperty().subscribe((before, typed) -> model.setSecret(name, typed));
  }

  private void bindBox(WorkerField name, CheckBox box) {
    model.draftProperty().subscribe(draft -> box.setSelected(draft.on(name)));
    box.selectedProperty().subscribe((before, on) -> model.set(name, Boolean.toString(on)));
  }

  @SuppressWarnings("unchecked")
  private void bindCombo(WorkerField name, ComboBox<?> combo) {
    bindText(name, ((ComboBox<String>) combo).valueProperty());
  }

  private void leave(WorkerField name, Node control) {
    control
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (!focused) {
                left.add(name);
                drawFaults();
              }
            });
  }

  private void drawFaults() {
    fields.forEach(
        (name, field) -> field.setFault(left.contains(name) ? words(model.fault(name)) : null));
  }

  private @Nullable String words(@Nullable WorkerFault fault) {
    return fault == null ? null : messages.text("worker.fault." + fault.name());
  }
}
