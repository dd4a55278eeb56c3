package org.mirrorbench.engine.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether two sets of client properties say the same to a Kafka client: a default may be written
 * out or left out, and of JAAS text its module, flag and options count.
 */
final class SameMeaning {

  private static final String JAAS = "sasl.jaas.config";

  /** Kafka's own defaults of what the typed kinds write. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "security.protocol", "PLAINTEXT",
          "sasl.mechanism", "GSSAPI",
          "ssl.truststore.type", "JKS",
          "ssl.keystore.type", "JKS",
          "ssl.endpoint.identification.algorithm", "https");

  /** Keys whose values Kafka compares without regard to case. */
  private static final Set<String> CASELESS =
      Set.of(
          "security.protocol",
          "ssl.truststore.type",
          "ssl.keystore.type",
          "ssl.endpoint.identification.algorithm");

  /** Kafka takes a password with the blanks around it. */
  private static final Set<String> UNSTRIPPED =
      Set.of(
          JAAS,
          "ssl.truststore.password",
          "ssl.truststore.certificates",
          "ssl.keystore.password",
          "ssl.keystore.key",
          "ssl.keystore.certificate.chain",
          "ssl.key.password");

  private record Login(Jaas jaas, List<String> references) {}

  private SameMeaning() {}

  static boolean of(Map<String, String> one, Map<String, String> other) {
    return one.equals(other) || meaning(one).equals(meaning(other));
  }

  /** The values as Kafka takes them: without the blanks around them, where it takes those away. */
  static Map<String, String> stripped(Map<String, String> properties) {
    Map<String, String> stripped = new HashMap<>();
    properties.forEach(
        (key, value) -> stripped.put(key, UNSTRIPPED.contains(key) ? value : value.strip()));
    return stripped;
  }

  private static Map<String, Object> meaning(Map<String, String> properties) {
    Map<String, Object> meaning = new HashMap<>();
    stripped(properties).forEach((key, value) -> meaning.put(key, meaning(key, value)));
    if (ConfigReferences.stockOnly(properties)) {
      meaning.keySet().removeIf(ConfigReferences::isProviders);
    }
    DEFAULTS.forEach((key, value) -> meaning.remove(key, meaning(key, value)));
    if (!"PEM".equals(meaning.get("ssl.keystore.type"))) {
      String key = properties.get("ssl.key.password");
      if (key != null && key.equals(properties.get("ssl.keystore.password"))) {
        meaning.remove("ssl.key.password");
      }
    }
    return meaning;
  }

  private static Object meaning(String key, String value) {
    if (CASELESS.contains(key)) {
      return value.toUpperCase(Locale.ROOT);
    }
    if (key.equals(JAAS)) {
      return Jaas.parse(value)
          .<Object>map(
              jaas -> new Login(jaas, ConfigReferences.all(value).stream().sorted().toList()))
          .orElse(value);
    }
    return value;
  }
}
