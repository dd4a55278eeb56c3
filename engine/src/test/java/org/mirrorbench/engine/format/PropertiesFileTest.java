package org.mirrorbench.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

class PropertiesFileTest {

  /** Pieces that, joined at random, hit every branch of Java's own reader. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "key",
          "A->B.topics",
          "=",
          ":",
          " ",
          "\t",
          "\f",
          "\\",
          "\\\\",
          "\n",
          "\r",
          "\r\n",
          "#",
          "!",
          "\\u0041",
          "\\n",
          "\\=",
          "\\ ",
          "é",
          "x.y",
          " = ",
          "\\\n",
          "\\\r\n",
          "\\\n#");

  private static Map<String, String> java(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Map<String, String> values = new HashMap<>();
    properties.stringPropertyNames().forEach(k -> values.put(k, properties.getProperty(k)));
    return values;
  }

  private static PropertiesFile parsed(String text) {
    return PropertiesFile.parse("mm2.properties", text).orThrow();
  }

  private static Problem problem(Result<PropertiesFile> result) {
    assertThat(result).isInstanceOf(Result.Err.class);
    return ((Result.Err<PropertiesFile>) result).problem();
  }

  @Test
  void shouldReadWhatJavaReadsAndWriteTheSameBytes() {
    Random random = new Random(20260101);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("k0=v0\n");
      for (int n = random.nextInt(25); n > 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      PropertiesFile file = parsed(text.toString());
      assertThat(file.values()).as(text.toString()).isEqualTo(java(text.toString()));
      assertThat(file.write()).isEqualTo(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void shouldKeepEveryOtherByteWhenOneValueChanges() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder("k0=v0\n");
      for (int n = random.nextInt(25); n > 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      PropertiesFile file = parsed(text.toString());
      List<String> keys = List.copyOf(file.values().keySet());
      String key = keys.get(random.nextInt(keys.size()));
      String value = PIECES.get(random.nextInt(PIECES.size())) + "€ x";
      Map<String, String> expected = new HashMap<>(file.values());
      expected.put(key, value);
      PropertiesFile changed = file.with(key, value);
      assertThat(changed.values()).as(text.toString()).isEqualTo(expected);
      assertThat(java(new String(changed.write(), StandardCharsets.ISO_8859_1)))
          .isEqualTo(expected);
      expected.remove(key);
      assertThat(changed.without(key).values()).isEqualTo(expected);
    }
  }

  @Test
  void shouldTellTheLineOfEveryEntry() {
    PropertiesFile file = parsed("# c\n\na=1\r\nb=\\\r\n  2\r\n! c\rc=3\na : 4");
    assertThat(file.entries())
        .extracting(PropertiesFile.Entry::line, PropertiesFile.Entry::key)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, "a"),
            org.assertj.core.groups.Tuple.tuple(4, "b"),
            org.assertj.core.groups.Tuple.tuple(7, "c"),
            org.assertj.core.groups.Tuple.tuple(8, "a"));
    assertThat(file.values()).containsEntry("a", "4").containsEntry("b", "2");
    assertThat(file.where("a")).isEqualTo("mm2.properties:8");
  }

  @Test
  void shouldKeepCommentsSeparatorAndLineEndsWhenAValueChanges() {
    PropertiesFile file = parsed("# why\r\n  topics : a,\\\r\n  b\r\n! end\r\n");
    PropertiesFile changed = file.with("topics", "c\\d").with("new key", " x");
    assertThat(changed.text())
        .isEqualTo("# why\r\n  topics : c\\\\d\r\n! end\r\nnew\\ key = \\ x\r\n");
    assertThat(changed.without("topics").text())
        .isEqualTo("# why\r\n! end\r\nnew\\ key = \\ x\r\n");
  }

  @Test
  void shouldAddTheMissingLineEndBeforeANewKey() {
    assertThat(parsed("a=1").with("b", "2").text()).isEqualTo("a=1\nb = 2\n");
    assertThat(parsed("a=1").with("a", "1").text()).isEqualTo("a=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u12", "x\\uZZZZ", "\\\\\\u00g0", "\\u"})
  void shouldNameTheLineOfABadEscape(String bad) {
    Problem problem =
        problem(PropertiesFile.parse("orders.properties", "# c\na=1\nb = x\\\n  y" + bad + "\n"));
    assertThat(problem).isInstanceOf(Problem.Invalid.class);
    assertThat(problem.subject()).isEqualTo("orders.properties:4");
    assertThat(problem.sentence()).startsWith("orders.properties:4: A \\u escape needs four");
  }

  @Test
  void shouldAcceptAnEscapedBackslashBeforeU() {
    assertThat(parsed("a=\\\\u12").values()).containsEntry("a", "\\u12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n\n", "\t"})
  void shouldRefuseAnEmptyFile(String text) {
    assertThat(problem(PropertiesFile.parse("f", text)).detail()).isEqualTo("It is empty.");
  }

  @Test
  void shouldRefuseBinaryAndUtf16(@TempDir Path folder) throws IOException {
    Path utf16 = folder.resolve("u.properties");
    Files.write(utf16, "a=1\nb=2\n".getBytes(StandardCharsets.UTF_16));
    assertThat(problem(PropertiesFile.parse(utf16)).sentence()).contains(":1:", "binary or UTF-16");
    assertThat(problem(PropertiesFile.parse("f", "a=1\nb=\u0001")).subject()).isEqualTo("f:2");
  }

  @Test
  void shouldRefuseWhatCannotBeRead(@TempDir Path folder) {
    assertThat(problem(PropertiesFile.parse(folder.resolve("none"))).detail())
        .contains("no such file");
    assertThat(problem(PropertiesFile.parse(folder)).detail()).contains("cannot be read");
  }

  @Test
  void shouldReadBytesAsIso88591AsStockDoes(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("l.properties");
    byte[] bytes = "a=é\nb=\u20AC".getBytes(StandardCharsets.UTF_8);
    Files.write(file, bytes);
    PropertiesFile read = PropertiesFile.parse(file).orThrow();
    assertThat(read.values()).containsEntry("a", "Ã©");
    assertThat(read.write()).isEqualTo(bytes);
    assertThat(Objects.requireNonNull(read.entry("b")).line()).isEqualTo(2);
  }
}
