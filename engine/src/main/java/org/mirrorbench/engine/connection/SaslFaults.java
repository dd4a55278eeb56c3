package org.mirrorbench.engine.connection;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;

/** Says in words why a login failed. */
final class SaslFaults {

  private SaslFaults() {}

  static Finding finding(ClientSettings settings, Address address, Exception thrown) {
    String mechanism = settings.mechanism();
    String reason = settings.scrub(Faults.reason(thrown));
    if (mechanism.equals("OAUTHBEARER")) {
      return token(settings, address, thrown, reason);
    }
    if (mechanism.equals("GSSAPI") && !(thrown instanceof AuthenticationException)) {
      return Finding.failed(Diagnosis.KERBEROS_FAILED, reason);
    }
    if (thrown instanceof AuthenticationException) {
      return credentials(mechanism)
          ? Finding.failed(Diagnosis.SASL_WRONG_CREDENTIALS, address.toString(), mechanism)
          : Finding.failed(Diagnosis.SASL_FAILED, address.toString(), mechanism, reason);
    }
    return thrown instanceof IOException
        ? Finding.failed(Diagnosis.SASL_FAILED, address.toString(), mechanism, reason)
        : Finding.failed(Diagnosis.SASL_SETTINGS, reason);
  }

  /** The broker tells no more than that user or password is wrong. */
  private static boolean credentials(String mechanism) {
    return mechanism.equals("PLAIN") || mechanism.startsWith("SCRAM-");
  }

  private static Finding token(
      ClientSettings settings, Address address, Exception thrown, String reason) {
    String url =
        Objects.requireNonNullElse(settings.get("sasl.oauthbearer.token.endpoint.url"), "?");
    String words = Faults.words(thrown).toLowerCase(Locale.ROOT);
    if (words.contains("allowed.urls")) {
      return Finding.failed(Diagnosis.OAUTH_URL_NOT_ALLOWED, url);
    }
    if (thrown instanceof AuthenticationException) {
      return Finding.failed(Diagnosis.OAUTH_TOKEN_REJECTED, address.toString(), reason);
    }
    if (words.contains("response code 4") || words.contains("response code was 4")) {
      return Finding.failed(Diagnosis.OAUTH_REFUSED, url, reason);
    }
    if (thrown instanceof IOException) {
      return Finding.failed(Diagnosis.SASL_FAILED, address.toString(), "OAUTHBEARER", reason);
    }
    return Faults.find(thrown, ConfigException.class) != null
        ? Finding.failed(Diagnosis.SASL_SETTINGS, reason)
        : Finding.failed(Diagnosis.OAUTH_UNREACHABLE, url, reason);
  }
}
