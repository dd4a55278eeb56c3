package org.mirrorbench.engine.cluster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Tls.Identity;
import org.mirrorbench.engine.cluster.Tls.Trust;
import org.mirrorbench.engine.secret.Secret;

/**
 * The secrets of a kind of security by the names of their fields: {@code password}, {@code
 * client-secret}, {@code truststore-password}, {@code keystore-password}, {@code key-password},
 * {@code key}, {@code token-truststore-password}, and of custom properties {@code property/<key>}.
 */
public final class SecretFields {

  private static final String TRUST_STORE = "truststore-password";

  private final BiFunction<String, Secret, Secret> change;

  private SecretFields(BiFunction<String, Secret, Secret> change) {
    this.change = change;
  }

  /** Every secret by its field, in the order of the form. */
  public static Map<String, Secret> of(Security security) {
    Map<String, Secret> found = new LinkedHashMap<>();
    replace(
        security,
        (field, secret) -> {
          found.put(field, secret);
          return secret;
        });
    return found;
  }

  /** The same security with other secrets; the function is called once for each field. */
  public static Security replace(Security security, BiFunction<String, Secret, Secret> change) {
    SecretFields fields = new SecretFields(change);
    return switch (security) {
      case Security.Plaintext plaintext -> plaintext;
      case Security.Ssl(Tls tls) -> new Security.Ssl(fields.tls(tls));
      case Security.Sasl(Login login, Tls tls) ->
          new Security.Sasl(fields.login(login), tls == null ? null : fields.tls(tls));
      case Security.Custom custom -> fields.custom(custom);
    };
  }

  /** Whether a text is nothing but a reference, such as <code>${env:KAFKA_PASSWORD}</code>. */
  public static boolean isReference(String text) {
    return ConfigReferences.isWhole(text);
  }

  private Login login(Login login) {
    return switch (login) {
      case Login.Plain(String user, Secret password) ->
          new Login.Plain(user, change.apply("password", password));
      case Login.Scram(Login.ScramHash hash, String user, Secret password) ->
          new Login.Scram(hash, user, change.apply("password", password));
      case Login.OAuth oauth -> oauth(oauth);
      case Login.Kerberos kerberos -> kerberos;
      case Login.MskIam iam -> iam;
    };
  }

  private Login oauth(Login.OAuth oauth) {
    Secret secret = change.apply("client-secret", oauth.clientSecret());
    Trust trust = oauth.tokenTrust();
    return new Login.OAuth(
        oauth.tokenUrl(),
        oauth.clientId(),
        secret,
        oauth.scope(),
        oauth.extensions(),
        trust == null ? null : trust("token-" + TRUST_STORE, trust));
  }

  private Tls tls(Tls tls) {
    Trust trust = trust(TRUST_STORE, tls.trust());
    Identity identity = tls.identity();
    return new Tls(trust, identity == null ? null : identity(identity), tls.verifyHostName());
  }

  private Trust trust(String field, Trust trust) {
    return switch (trust) {
      case Trust.Store(Tls.Format format, String path, Secret password) ->
          new Trust.Store(format, path, apply(field, password));
      case Trust.Default none -> none;
      case Trust.PemFile file -> file;
      case Trust.Pem pem -> pem;
    };
  }

  private Identity identity(Identity identity) {
    return switch (identity) {
      case Identity.Store(Tls.Format format, String path, Secret password, Secret keyPassword) ->
          new Identity.Store(
              format,
              path,
              change.apply("keystore-password", password),
              apply("key-password", keyPassword));
      case Identity.PemFile(String path, Secret keyPassword) ->
          new Identity.PemFile(path, apply("key-password", keyPassword));
      case Identity.Pem(String chain, Secret key, Secret keyPassword) ->
          new Identity.Pem(chain, change.apply("key", key), apply("key-password", keyPassword));
    };
  }

  private Security custom(Security.Custom custom) {
    Map<String, Secret> hidden = new TreeMap<>();
    new TreeMap<>(custom.hidden())
        .forEach((key, secret) -> hidden.put(key, change.apply("property/" + key, secret)));
    return new Security.Custom(custom.open(), hidden);
  }

  private @Nullable Secret apply(String field, @Nullable Secret secret) {
    return secret == null ? null : change.apply(field, secret);
  }
}
