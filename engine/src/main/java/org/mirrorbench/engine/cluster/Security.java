package org.mirrorbench.engine.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRule;

/** How a client proves who it is and whether the wire is encrypted. */
public sealed interface Security {

  /**
   * The Kafka client properties that say so. Values may hold secrets: never log them.
   *
   * @throws org.mirrorbench.engine.problem.ProblemException if a secret cannot be had now
   */
  Map<String, String> clientProperties();

  /** Neither encryption nor authentication. */
  record Plaintext() implements Security {
    @Override
    public Map<String, String> clientProperties() {
      return Map.of("security.protocol", "PLAINTEXT");
    }
  }

  /** Encryption; with an identity in {@code tls} also authentication by certificate (mTLS). */
  record Ssl(Tls tls) implements Security {
    @Override
    public Map<String, String> clientProperties() {
      Map<String, String> properties = new HashMap<>(tls.clientProperties());
      properties.put("security.protocol", "SSL");
      return properties;
    }
  }

  /**
   * A login by SASL.
   *
   * @param tls encryption of the wire, or null for none
   */
  record Sasl(Login login, @Nullable Tls tls) implements Security {
    @Override
    public Map<String, String> clientProperties() {
      Map<String, String> properties = new HashMap<>(login.clientProperties());
      if (tls != null) {
        properties.putAll(tls.clientProperties());
      }
      properties.put("security.protocol", tls == null ? "SASL_PLAINTEXT" : "SASL_SSL");
      return properties;
    }
  }

  /**
   * Kafka client properties as a person or a file gave them: any mechanism there is.
   *
   * @param open what may be seen
   * @param hidden what may not
   */
  record Custom(Map<String, String> open, Map<String, Secret> hidden) implements Security {
    public Custom {
      open = Map.copyOf(open);
      hidden = Map.copyOf(hidden);
    }

    /**
     * Properties as a file gave them; what looks like a secret is treated as one, and a secret's
     * reference, such as <code>${file:/run/kafka.properties:password}</code>, is seen.
     */
    public static Custom of(Map<String, String> properties) {
      Map<String, String> open = new TreeMap<>();
      Map<String, Secret> hidden = new TreeMap<>();
      properties.forEach(
          (key, value) -> {
            if (SecretRule.isSecret(key, value)) {
              hidden.put(key, Secret.of(value));
            } else {
              open.put(key, value);
            }
          });
      return new Custom(open, hidden);
    }

    /** The same, with what looks like a secret among the open properties hidden too. */
    public Custom tidy() {
      Custom tidy = of(open);
      Map<String, Secret> all = new TreeMap<>(tidy.hidden);
      all.putAll(hidden);
      return new Custom(tidy.open, all);
    }

    @Override
    public Map<String, String> clientProperties() {
      Map<String, String> properties = new HashMap<>(open);
      hidden.forEach((key, secret) -> properties.put(key, secret.reveal()));
      return properties;
    }
  }
}
