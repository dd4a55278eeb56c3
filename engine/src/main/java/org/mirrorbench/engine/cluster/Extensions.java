package org.mirrorbench.engine.cluster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** SASL extensions as a form holds them: one {@code name=value} a line. */
final class Extensions {

  /** RFC 7628, as Kafka checks it. */
  private static final Pattern LINE = Pattern.compile("[A-Za-z]+\\s*=\\s*[\\x21-\\x7E \\t]+");

  private Extensions() {}

  static Map<String, String> read(String text) {
    Map<String, String> extensions = new TreeMap<>();
    for (String line : lines(text)) {
      int sign = line.indexOf('=');
      if (sign > 0) {
        extensions.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
      }
    }
    return extensions;
  }

  static String write(Map<String, String> extensions) {
    return new TreeMap<>(extensions)
        .entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n"));
  }

  /** The lines that are none. */
  static List<String> wrong(String text) {
    return lines(text).stream().filter(line -> !LINE.matcher(line).matches()).toList();
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
