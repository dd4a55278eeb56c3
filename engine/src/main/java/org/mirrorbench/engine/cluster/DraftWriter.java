package org.mirrorbench.engine.cluster;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.secret.Secret;

/** Makes the security of a draft. What is missing becomes empty text. */
record DraftWriter(ProfileDraft draft, Function<SecretInput, @Nullable Secret> secrets) {

  Security security() {
    if (draft.login() == LoginKind.CUSTOM) {
      return custom();
    }
    Tls tls = draft.usesTls() ? tls() : null;
    Login login = login();
    if (login != null) {
      return new Security.Sasl(login, tls);
    }
    return tls == null ? new Security.Plaintext() : new Security.Ssl(tls);
  }

  private Security custom() {
    Map<String, String> open = new TreeMap<>();
    Map<String, Secret> hidden = new TreeMap<>();
    for (PropertyDraft property : draft.properties()) {
      SecretInput input = property.secret();
      if (property.blank()) {
        continue;
      }
      if (input == null) {
        open.put(property.key(), property.value().strip());
      } else {
        hidden.put(property.key(), orEmpty(secrets.apply(input)));
      }
    }
    return new Security.Custom(open, hidden);
  }

  private @Nullable Login login() {
    return switch (draft.login()) {
      case NONE, CUSTOM -> null;
      case PLAIN -> new Login.Plain(text(ProfileField.USER), needed(ProfileField.PASSWORD));
      case SCRAM_SHA_256 -> scram(Login.ScramHash.SHA_256);
      case SCRAM_SHA_512 -> scram(Login.ScramHash.SHA_512);
      case OAUTH ->
          new Login.OAuth(
              text(ProfileField.TOKEN_URL),
              text(ProfileField.CLIENT_ID),
              needed(ProfileField.CLIENT_SECRET),
              orNull(ProfileField.SCOPE),
              Extensions.read(text(ProfileField.EXTENSIONS)),
              draft.tokenTrust());
      case KERBEROS ->
          new Login.Kerberos(
              text(ProfileField.SERVICE_NAME),
              text(ProfileField.PRINCIPAL),
              orNull(ProfileField.KEYTAB));
      case MSK_IAM ->
          new Login.MskIam(orNull(ProfileField.AWS_PROFILE), orNull(ProfileField.ROLE_ARN));
    };
  }

  private Login scram(Login.ScramHash hash) {
    return new Login.Scram(hash, text(ProfileField.USER), needed(ProfileField.PASSWORD));
  }

  private Tls tls() {
    return new Tls(trust(), identity(), draft.wire().verifyHostName());
  }

  private Tls.Trust trust() {
    String path = text(ProfileField.TRUST_PATH);
    return switch (draft.wire().trust()) {
      case SYSTEM -> new Tls.Trust.Default();
      case JKS -> new Tls.Trust.Store(Tls.Format.JKS, path, secret(ProfileField.TRUST_PASSWORD));
      case PKCS12 ->
          new Tls.Trust.Store(Tls.Format.PKCS12, path, secret(ProfileField.TRUST_PASSWORD));
      case PEM_FILE -> new Tls.Trust.PemFile(path);
      case PEM -> new Tls.Trust.Pem(text(ProfileField.TRUST_PEM));
    };
  }

  private Tls.@Nullable Identity identity() {
    return switch (draft.wire().identity()) {
      case NONE -> null;
      case JKS -> store(Tls.Format.JKS);
      case PKCS12 -> store(Tls.Format.PKCS12);
      case PEM_FILE ->
          new Tls.Identity.PemFile(
              text(ProfileField.IDENTITY_PATH), secret(ProfileField.KEY_PASSWORD));
      case PEM ->
          new Tls.Identity.Pem(
              text(ProfileField.IDENTITY_CHAIN),
              needed(ProfileField.IDENTITY_KEY),
              secret(ProfileField.KEY_PASSWORD));
    };
  }

  private Tls.Identity store(Tls.Format format) {
    return new Tls.Identity.Store(
        format,
        text(ProfileField.IDENTITY_PATH),
        needed(ProfileField.IDENTITY_PASSWORD),
        secret(ProfileField.KEY_PASSWORD));
  }

  private String text(ProfileField field) {
    return draft.text(field);
  }

  private @Nullable String orNull(ProfileField field) {
    String text = text(field);
    return text.isEmpty() ? null : text;
  }

  private @Nullable Secret secret(ProfileField field) {
    return secrets.apply(draft.secret(field));
  }

  private Secret needed(ProfileField field) {
    return orEmpty(secret(field));
  }

  private static Secret orEmpty(@Nullable Secret secret) {
    return secret == null ? Secret.of("") : secret;
  }
}
