package org.mirrorbench.app.worker;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.worker.WorkerEntry;
import org.mirrorbench.engine.worker.WorkerRules;

/**
 * What a person said so far about a worker; may be incomplete and wrong.
 *
 * @param origin the entry that is edited, or null for a new one
 */
record WorkerDraft(
    WorkerKind kind,
    @Nullable WorkerEntry origin,
    Map<WorkerField, String> texts,
    Map<WorkerField, SecretText> secrets) {

  WorkerDraft {
    texts = Map.copyOf(texts);
    secrets = Map.copyOf(secrets);
  }

  /** A new worker, with what is mostly right. */
  static WorkerDraft fresh(WorkerKind kind) {
    Map<WorkerField, String> texts = new EnumMap<>(WorkerField.class);
    texts.put(WorkerField.CONVERTERS, Choices.Conversion.BYTES.name());
    texts.put(WorkerField.EXACTLY_ONCE, "false");
    Choices.Reach reach =
        kind == WorkerKind.PREPARED ? Choices.Reach.SHARED : Choices.Reach.PRIVATE;
    texts.put(WorkerField.REACH, reach.name());
    texts.put(WorkerField.BIND, "0.0.0.0");
    texts.put(WorkerField.PORT, "8083");
    texts.put(WorkerField.LOGIN, Choices.Login.NONE.name());
    texts.put(WorkerField.TRUST, Choices.Trust.SYSTEM.name());
    texts.put(WorkerField.IDENTITY, Choices.Identity.NONE.name());
    texts.put(WorkerField.VERIFY_HOST, "true");
    texts.put(WorkerField.DELIVERY, Choices.Delivery.FILE.name());
    texts.put(WorkerField.FILE_PATH, "/etc/kafka-connect/secrets.properties");
    texts.put(WorkerField.FOLDER_PATH, "/mnt/kafka-connect-secrets");
    texts.put(WorkerField.PREFIX, "KAFKA_");
    texts.put(WorkerField.REPLICAS, "3");
    texts.put(WorkerField.START, "true");
    return new WorkerDraft(kind, null, texts, Map.of());
  }

  /** Another kind of worker; what was typed stays where both kinds ask for it. */
  WorkerDraft as(WorkerKind other) {
    if (other == kind) {
      return this;
    }
    WorkerDraft changed = new WorkerDraft(other, origin, texts, secrets);
    return changed.with(WorkerField.REACH, fresh(other).text(WorkerField.REACH));
  }

  /** What was typed, or empty. */
  String text(WorkerField field) {
    return texts.getOrDefault(field, "");
  }

  /** What was typed, without the blanks around it, or null. */
  @Nullable String word(WorkerField field) {
    String text = text(field).strip();
    return text.isEmpty() ? null : text;
  }

  List<String> lines(WorkerField field) {
    return WorkerRules.lines(text(field));
  }

  boolean on(WorkerField field) {
    return Boolean.parseBoolean(text(field));
  }

  /** The constant that was chosen. */
  <E extends Enum<E>> E choice(WorkerField field, Class<E> type) {
    return Enum.valueOf(type, text(field));
  }

  SecretText secret(WorkerField field) {
    return secrets.getOrDefault(field, SecretText.EMPTY);
  }

  /** The secret that holds now; an empty one where there is none. */
  Secret needed(WorkerField field) {
    Secret secret = secret(field).secret();
    return secret == null ? Secret.of("") : secret;
  }

  /** Another text, and the names that were suggested after the former one. */
  WorkerDraft with(WorkerField field, String text) {
    if (text(field).equals(text)) {
      return this;
    }
    Map<WorkerField, String> changed = new EnumMap<>(WorkerField.class);
    changed.putAll(texts);
    changed.put(field, text);
    return Suggestions.follow(this, new WorkerDraft(kind, origin, changed, secrets), field);
  }

  /** Types over a secret; an empty text brings back the kept one. */
  WorkerDraft withSecret(WorkerField field, String typed) {
    Map<WorkerField, SecretText> changed = new EnumMap<>(WorkerField.class);
    changed.putAll(secrets);
    changed.put(field, secret(field).type(typed));
    return new WorkerDraft(kind, origin, texts, changed);
  }

  /** The same draft after the entry was saved: from now on it replaces that one. */
  WorkerDraft savedAs(WorkerEntry entry) {
    return new WorkerDraft(kind, entry, texts, secrets);
  }

  /** For keeping: nothing that was typed into a secret's field. */
  WorkerDraft withoutTypedSecrets() {
    Map<WorkerField, SecretText> kept = new EnumMap<>(WorkerField.class);
    secrets.forEach((field, secret) -> kept.put(field, secret.type("")));
    return new WorkerDraft(kind, origin, texts, kept);
  }

  /** Names only: a pasted text may hold anything. */
  @Override
  public String toString() {
    return "WorkerDraft[" + kind + ", " + text(WorkerField.NAME) + "]";
  }
}
