package org.mirrorbench.app.cluster;

import javafx.beans.property.Property;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.SecretField;
import org.mirrorbench.engine.cluster.SecretInput;

/** Joins a field for a secret with the form's input; what was kept comes back when asked for. */
final class SecretBinding {

  private final Property<? super SecretInput> input;
  private final Property<SecretInput> origin;
  private final SecretField field;
  private final SecretWords words;

  /**
   * @param origin what counts again when what was typed is erased
   */
  @SuppressWarnings("unchecked")
  SecretBinding(
      Property<? extends @Nullable SecretInput> input,
      Property<SecretInput> origin,
      SecretField field,
      SecretWords words) {
    this.input = (Property<? super SecretInput>) input;
    this.origin = origin;
    this.field = field;
    this.words = words;
  }

  void join() {
    words.dress(field);
    showOrigin();
    switch (input.getValue()) {
      case SecretInput.Typed(String text) -> field.showTyped(text);
      case SecretInput.Reference(String text) -> field.showReference(text);
      case null, default -> {}
    }
    field.setOnChange(this::change);
  }

  private void showOrigin() {
    switch (origin.getValue()) {
      case SecretInput.Kept kept -> field.showEmpty(words.kept(kept.secret()), true);
      case SecretInput.Copied copied ->
          field.showEmpty(words.messages().text("cluster.secret.copied"), true);
      case SecretInput.None none -> field.showEmpty("", false);
      case SecretInput.Typed typed -> field.showEmpty("", false);
      case SecretInput.Reference reference -> field.showEmpty("", false);
    }
  }

  private void change(SecretField.Change change) {
    switch (change) {
      case SecretField.Change.Typed(String text) -> input.setValue(new SecretInput.Typed(text));
      case SecretField.Change.Reference(String text) ->
          input.setValue(new SecretInput.Reference(text));
      case SecretField.Change.Restored restored -> input.setValue(restored());
      case SecretField.Change.Cleared cleared -> {
        origin.setValue(new SecretInput.None());
        input.setValue(origin.getValue());
        field.showEmpty("", false);
      }
    }
  }

  /** Only what an empty field tells of counts in it. */
  private SecretInput restored() {
    SecretInput former = origin.getValue();
    return former instanceof SecretInput.Kept || former instanceof SecretInput.Copied
        ? former
        : new SecretInput.None();
  }
}
