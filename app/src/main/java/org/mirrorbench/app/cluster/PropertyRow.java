package org.mirrorbench.app.cluster;

import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.PropertyDraft;
import org.mirrorbench.engine.cluster.SecretInput;
import org.mirrorbench.engine.secret.SecretRule;

/** A custom client property while it is edited. FX thread only. */
final class PropertyRow {

  private final StringProperty key;
  private final StringProperty value;
  private final ObjectProperty<@Nullable SecretInput> secret;
  private final ObjectProperty<SecretInput> origin;

  PropertyRow(PropertyDraft draft) {
    key = new SimpleStringProperty(draft.key());
    value = new SimpleStringProperty(draft.value());
    secret = new SimpleObjectProperty<>(draft.secret());
    origin =
        new SimpleObjectProperty<>(
            Objects.requireNonNullElseGet(draft.secret(), SecretInput.None::new));
  }

  StringProperty key() {
    return key;
  }

  /** What may be seen; empty for a secret. */
  StringProperty value() {
    return value;
  }

  /** What may not, or null for an open property. */
  ObjectProperty<@Nullable SecretInput> secret() {
    return secret;
  }

  /** What counts again when what was typed is erased. */
  ObjectProperty<SecretInput> origin() {
    return origin;
  }

  /** The secret is another cluster's, fetched when this one is saved. */
  void copy() {
    SecretInput now = secret.get();
    if (now != null) {
      secret.set(now.copied());
      origin.set(now.copied());
    }
  }

  /** Whether the value is open although the key or the value sounds like a secret. */
  boolean soundsSecret() {
    return secret.get() == null && SecretRule.isSecret(key.get().strip(), value.get());
  }

  /** Hides the value from now on. */
  void hide() {
    String text = value.get();
    value.set("");
    secret.set(SecretInput.typed(text));
  }

  /** Shows the value from now on; a hidden one is never shown but forgotten. */
  void open() {
    secret.set(null);
    origin.set(new SecretInput.None());
  }

  PropertyDraft draft() {
    return new PropertyDraft(key.get(), value.get(), secret.get());
  }
}
