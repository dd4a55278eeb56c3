package org.mirrorbench.engine.keys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what we say of the common options, in the order of a form. */
final class OptionTexts {

  private static final String FILE = "options.txt";

  private OptionTexts() {}

  /** What we say of an option. */
  record Text(OptionGroup group, OptionUnit unit, String documentation, @Nullable String advice) {}

  static Map<String, Text> read() {
    Map<String, Text> texts = new LinkedHashMap<>();
    try (InputStream in = Objects.requireNonNull(OptionTexts.class.getResourceAsStream(FILE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> line.contains(" | ")).forEach(line -> add(texts, line));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<String, Text> texts, String line) {
    if (line.startsWith("#")) {
      return;
    }
    // patterns have bars of their own, without spaces around them
    String[] fields = line.split(" \\|(?: |$)", 5);
    String advice = fields.length < 5 ? "" : fields[4].strip();
    texts.put(
        fields[0].strip(),
        new Text(
            OptionGroup.valueOf(fields[1].strip()),
            OptionUnit.valueOf(fields[2].strip()),
            fields[3].strip(),
            advice.isEmpty() ? null : advice));
  }
}
