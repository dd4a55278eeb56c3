package org.mirrorbench.app.cluster;

import javafx.beans.property.Property;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.SecretField;
import org.mirrorbench.engine.cluster.SecretInput;

/** Joins a field for a secret with the form's input; what was kept comes back when asked for. */
final class SecretBinding {

  private final Property<? super SecretInput> input;
  private final SecretField field;
  private final SecretWords words;
  private SecretInput original;

  @SuppressWarnings("unchecked")
  SecretBinding(
      Property<? extends @Nullable SecretInput> input, SecretField field, SecretWords words) {
    this.input = (Property<? super SecretInput>) input;
    this.field = field;
    this.words = words;
    SecretInput now = input.getValue();
    original = now == null ? new SecretInput.None() : now;
  }

  void join() {
    words.dress(field);
    show();
    field.setOnChange(this::change);
  }

  private void show() {
    switch (original) {
      case SecretInput.None none -> field.showEmpty("", false);
      case SecretInput.Kept kept -> field.showEmpty(words.kept(kept.secret()), true);
      case SecretInput.Copied copied ->
          field.showEmpty(words.messages().text("cluster.secret.copied"), true);
      case SecretInput.Typed typed ->
          field.showEmpty(words.messages().text("cluster.secret.typed"), true);
      case SecretInput.Reference(String text) -> field.showReference(text);
    }
  }

  private void change(SecretField.Change change) {
    switch (change) {
      case SecretField.Change.Typed(String text) -> input.setValue(new SecretInput.Typed(text));
      case SecretField.Change.Reference(String text) ->
          input.setValue(new SecretInput.Reference(text));
      case SecretField.Change.Restored restored ->
          input.setValue(
              original instanceof SecretInput.Reference ? new SecretInput.None() : original);
      case SecretField.Change.Cleared cleared -> {
        original = new SecretInput.None();
        input.setValue(original);
        field.showEmpty("", false);
      }
    }
  }
}
