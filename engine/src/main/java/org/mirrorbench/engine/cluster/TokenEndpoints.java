package org.mirrorbench.engine.cluster;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The token endpoints that Kafka's clients in this process may ask. Since Kafka 4.0 they refuse
 * every address that a system property does not list, letter for letter, separated by commas.
 */
final class TokenEndpoints {

  static final String KEY = "sasl.oauthbearer.token.endpoint.url";
  static final String ALLOWED = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

  private TokenEndpoints() {}

  /** Allows the endpoint that these client properties name, if any: a person gave it. */
  static void allow(Map<String, ?> clientProperties) {
    if (clientProperties.get(KEY) instanceof String url) {
      allow(url.strip());
    }
  }

  private static synchronized void allow(String url) {
    Set<String> allowed =
        new LinkedHashSet<>(Arrays.asList(System.getProperty(ALLOWED, "").split(",")));
    allowed.remove("");
    if (allowed.add(url)) {
      System.setProperty(ALLOWED, String.join(",", allowed));
    }
  }
}
