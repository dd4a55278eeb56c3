package org.mirrorbench.engine.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;

/**
 * A cluster's security without its secrets: each is a blank to be filled in on the worker, or the
 * reference it is already. No secret is revealed to make it, so that a locked vault is no hindrance
 * and nothing can leak.
 */
final class Placed {

  /** Around the name of a blank; no setting that a person types holds it. */
  static final char BLANK = '\u0001';

  /** Where a prepared worker keeps certificates and keys. */
  static final String TLS_FOLDER = "/etc/kafka-connect/tls";

  private final List<String> files = new ArrayList<>();
  private final List<PreparedFile> made = new ArrayList<>();

  /** Client properties with blanks for secrets, and paths as they are to be on the worker. */
  Map<String, String> properties(Security security) {
    return new TreeMap<>(
        switch (security) {
          case Security.Plaintext plaintext -> plaintext.clientProperties();
          case Security.Ssl ssl -> new Security.Ssl(tls(ssl.tls())).clientProperties();
          case Security.Sasl sasl ->
              new Security.Sasl(login(sasl.login()), sasl.tls() == null ? null : tls(sasl.tls()))
                  .clientProperties();
          case Security.Custom custom -> custom(custom);
        });
  }

  /** What to copy to the worker, in words. */
  List<String> files() {
    return files;
  }

  /** Public certificates that were pasted, as files of their own. */
  List<PreparedFile> made() {
    return made;
  }

  static boolean hasBlank(String value) {
    return value.indexOf(BLANK) >= 0;
  }

  /** The value with its blanks as people read them: {@code <password>}. */
  static String readable(String value) {
    return value.replaceAll(BLANK + "([^" + BLANK + "]*)" + BLANK, "<$1>");
  }

  /** What stands for a secret: a blank, or the reference it is already. */
  static Secret blank(Secret secret, String name) {
    SecretRef ref = secret.ref();
    return Secret.of(
        ref != null && ref.home() == SecretHome.EXTERNAL ? ref.id() : BLANK + name + BLANK);
  }

  private Login login(Login login) {
    return switch (login) {
      case Login.Plain(String user, Secret password) ->
          new Login.Plain(user, blank(password, "password"));
      case Login.Scram(var hash, String user, Secret password) ->
          new Login.Scram(hash, user, blank(password, "password"));
      case Login.OAuth oauth ->
          new Login.OAuth(
              oauth.tokenUrl(),
              oauth.clientId(),
              blank(oauth.clientSecret(), "client secret"),
              oauth.scope(),
              oauth.extensions(),
              oauth.tokenTrust() == null
                  ? null
                  : trust(oauth.tokenTrust(), "of the token endpoint", "token-truststore"));
      case Login.Kerberos kerberos -> kerberos;
      case Login.MskIam iam -> iam;
    };
  }

  private Tls tls(Tls tls) {
    Tls.Identity identity = tls.identity();
    return new Tls(
        trust(tls.trust(), "of the brokers", "truststore"),
        identity == null ? null : identity(identity),
        tls.verifyHostName());
  }

  /**
   * @param whose whose certificates it trusts
   * @param name of the file that pasted certificates become
   */
  private Tls.Trust trust(Tls.Trust trust, String whose, String name) {
    return switch (trust) {
      case Tls.Trust.Default none -> none;
      case Tls.Trust.Store store ->
          new Tls.Trust.Store(
              store.format(),
              copied(store.path(), "the trust store " + whose),
              store.password() == null ? null : blank(store.password(), name + " password"));
      case Tls.Trust.PemFile(String path) ->
          new Tls.Trust.PemFile(copied(path, "the trusted certificates " + whose));
      case Tls.Trust.Pem(String certificates) -> {
        made.add(new PreparedFile(name + ".pem", certificates, TLS_FOLDER));
        yield new Tls.Trust.PemFile(TLS_FOLDER + "/" + name + ".pem");
      }
    };
  }

  private Tls.Identity identity(Tls.Identity identity) {
    return switch (identity) {
      case Tls.Identity.Store store ->
          new Tls.Identity.Store(
              store.format(),
              copied(store.path(), "the key store"),
              blank(store.password(), "key store password"),
              store.keyPassword() == null ? null : blank(store.keyPassword(), "key password"));
      case Tls.Identity.PemFile file ->
          new Tls.Identity.PemFile(
              copied(file.path(), "the private key with its certificate chain"),
              file.keyPassword() == null ? null : blank(file.keyPassword(), "key password"));
      case Tls.Identity.Pem pem -> {
        files.add(
            TLS_FOLDER
                + "/client.pem: the private key that you pasted, followed by its certificate chain;"
                + " mode 0600");
        yield new Tls.Identity.PemFile(
            TLS_FOLDER + "/client.pem",
            pem.keyPassword() == null ? null : blank(pem.keyPassword(), "key password"));
      }
    };
  }

  private Map<String, String> custom(Security.Custom custom) {
    Map<String, String> properties = new TreeMap<>(custom.open());
    custom.hidden().forEach((key, secret) -> properties.put(key, blank(secret, key).reveal()));
    properties.replaceAll(
        (key, value) ->
            key.endsWith("store.location") ? copied(value, "the file of " + key) : value);
    return properties;
  }

  private String copied(String path, String what) {
    String there = TLS_FOLDER + "/" + Path.of(path).getFileName();
    files.add(there + ": " + what + ", here " + path + "; readable for the worker's user only");
    return there;
  }
}
