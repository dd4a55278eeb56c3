package org.mirrorbench.engine.cluster;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;

/**
 * What a {@code sasl.jaas.config} says: one login module and its options.
 *
 * @param flag such as {@code required}
 * @param options may hold secrets
 */
record Jaas(String module, String flag, Map<String, String> options) {

  private static final String KEY = "sasl.jaas.config";
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

  Jaas {
    options = Map.copyOf(options);
  }

  /** Reads a text as Kafka reads it; empty when Kafka would refuse it. */
  static Optional<Jaas> parse(String text) {
    try {
      AppConfigurationEntry entry =
          JaasContext.loadClientContext(Map.of(KEY, new Password(text)))
              .configurationEntries()
              .getFirst();
      Map<String, String> options = new TreeMap<>();
      entry.getOptions().forEach((name, value) -> options.put(name, String.valueOf(value)));
      String flag = entry.getControlFlag().toString().replaceFirst(".*: ", "");
      return Optional.of(
          new Jaas(entry.getLoginModuleName(), flag.toLowerCase(Locale.ROOT), options));
    } catch (RuntimeException refused) {
      return Optional.empty();
    }
  }

  /** The text for a required module; options in the order given. */
  static String text(String module, Map<String, String> options) {
    StringBuilder text = new StringBuilder(module).append(" required");
    options.forEach(
        (name, value) ->
            text.append(' ')
                .append(WORD.matcher(name).matches() ? name : literal(name))
                .append('=')
                .append(quoted(value)));
    return text.append(';').toString();
  }

  /** A reference stays one: whoever resolves it looks for it before JAAS is parsed. */
  private static String quoted(String value) {
    return ConfigReferences.isWhole(value) ? '"' + value + '"' : literal(value);
  }

  /**
   * Kafka reads a quoted string as Java does: backslash escapes, and a line may not end in it. The
   * backslash in <code>$\{</code> changes nothing there, but keeps configuration providers from
   * taking a part of a password for a reference.
   */
  private static String literal(String value) {
    return '"'
        + value
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("${", "$\\{")
        + '"';
  }

  /** Names only: options may be secrets. */
  @Override
  public String toString() {
    return "Jaas[" + module + ", " + options.keySet() + "]";
  }
}
