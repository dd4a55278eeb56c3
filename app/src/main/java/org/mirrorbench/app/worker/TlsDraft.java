package org.mirrorbench.app.worker;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.cluster.Tls.Format;
import org.mirrorbench.engine.cluster.Tls.Identity;
import org.mirrorbench.engine.cluster.Tls.Trust;
import org.mirrorbench.engine.secret.Secret;

/** Between a draft's fields and what https trusts and shows. */
final class TlsDraft {

  private static final Pattern BEGIN = Pattern.compile("(-----BEGIN [^-]+-----)\\s*");
  private static final Pattern END = Pattern.compile("\\s*(-----END [^-]+-----)");

  private TlsDraft() {}

  /** Whether any address is an https one. */
  static boolean asked(WorkerDraft draft) {
    return draft.lines(WorkerField.URLS).stream().anyMatch(url -> url.startsWith("https:"));
  }

  /** Of a valid draft; null where there is no https, or what the system trusts is enough. */
  static @Nullable Tls write(WorkerDraft draft) {
    if (!asked(draft)) {
      return null;
    }
    Tls tls = new Tls(trust(draft), identity(draft), draft.on(WorkerField.VERIFY_HOST));
    return tls.equals(Tls.SYSTEM) ? null : tls;
  }

  private static Trust trust(WorkerDraft draft) {
    String path = draft.text(WorkerField.TRUST_PATH).strip();
    Secret password = draft.secret(WorkerField.TRUST_PASSWORD).secret();
    return switch (draft.choice(WorkerField.TRUST, Choices.Trust.class)) {
      case SYSTEM -> new Trust.Default();
      case JKS -> new Trust.Store(Format.JKS, path, password);
      case PKCS12 -> new Trust.Store(Format.PKCS12, path, password);
      case PEM_FILE -> new Trust.PemFile(path);
      case PEM -> new Trust.Pem(draft.text(WorkerField.TRUST_PEM));
    };
  }

  private static @Nullable Identity identity(WorkerDraft draft) {
    String path = draft.text(WorkerField.IDENTITY_PATH).strip();
    Secret password = draft.needed(WorkerField.IDENTITY_PASSWORD);
    Secret key = draft.secret(WorkerField.KEY_PASSWORD).secret();
    return switch (draft.choice(WorkerField.IDENTITY, Choices.Identity.class)) {
      case NONE -> null;
      case JKS -> new Identity.Store(Format.JKS, path, password, key);
      case PKCS12 -> new Identity.Store(Format.PKCS12, path, password, key);
      case PEM_FILE -> new Identity.PemFile(path, key);
      case PEM ->
          new Identity.Pem(
              draft.text(WorkerField.IDENTITY_CHAIN),
              key(draft.secret(WorkerField.IDENTITY_KEY)),
              key);
    };
  }

  /** The field has one line and drops the breaks that the marks of PEM need around them. */
  private static Secret key(SecretText key) {
    Secret kept = key.secret();
    if (key.typed().isEmpty()) {
      return kept == null ? Secret.of("") : kept;
    }
    String begun = BEGIN.matcher(key.typed().strip()).replaceAll("$1\n");
    return Secret.of(END.matcher(begun).replaceAll("\n$1"));
  }

  static void read(Tls tls, Map<WorkerField, String> texts, Map<WorkerField, SecretText> secrets) {
    texts.put(WorkerField.VERIFY_HOST, Boolean.toString(tls.verifyHostName()));
    switch (tls.trust()) {
      case Trust.Default() -> {}
      case Trust.Store(Format format, String path, Secret password) -> {
        texts.put(WorkerField.TRUST, format.name());
        texts.put(WorkerField.TRUST_PATH, path);
        secrets.put(WorkerField.TRUST_PASSWORD, SecretText.of(password));
      }
      case Trust.PemFile(String path) -> {
        texts.put(WorkerField.TRUST, Choices.Trust.PEM_FILE.name());
        texts.put(WorkerField.TRUST_PATH, path);
      }
      case Trust.Pem(String certificates) -> {
        texts.put(WorkerField.TRUST, Choices.Trust.PEM.name());
        texts.put(WorkerField.TRUST_PEM, certificates);
      }
    }
    Identity identity = tls.identity();
    if (identity != null) {
      read(identity, texts, secrets);
    }
  }

  private static void read(
      Identity identity, Map<WorkerField, String> texts, Map<WorkerField, SecretText> secrets) {
    switch (identity) {
      case Identity.Store(Format format, String path, Secret password, Secret key) -> {
        texts.put(WorkerField.IDENTITY, format.name());
        texts.put(WorkerField.IDENTITY_PATH, path);
        secrets.put(WorkerField.IDENTITY_PASSWORD, SecretText.of(password));
        secrets.put(WorkerField.KEY_PASSWORD, SecretText.of(key));
      }
      case Identity.PemFile(String path, Secret key) -> {
        texts.put(WorkerField.IDENTITY, Choices.Identity.PEM_FILE.name());
        texts.put(WorkerField.IDENTITY_PATH, path);
        secrets.put(WorkerField.KEY_PASSWORD, SecretText.of(key));
      }
      case Identity.Pem(String chain, Secret pem, Secret key) -> {
        texts.put(WorkerField.IDENTITY, Choices.Identity.PEM.name());
        texts.put(WorkerField.IDENTITY_CHAIN, chain);
        secrets.put(WorkerField.IDENTITY_KEY, SecretText.of(pem));
        secrets.put(WorkerField.KEY_PASSWORD, SecretText.of(key));
      }
    }
  }
}
