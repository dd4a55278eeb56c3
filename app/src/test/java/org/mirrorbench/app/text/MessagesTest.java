package org.mirrorbench.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both bundles hold the same keys, all of them used, and French is French. */
class MessagesTest {

  private static final Path MAIN = Path.of("src", "main");

  /** Product names, Kafka's nouns, units and words that both languages share. */
  private static final Set<String> SHARED =
      Set.of(
          "mirrorbench",
          "cluster",
          "clusters",
          "topic",
          "topics",
          "option",
          "options",
          "plan",
          "action",
          "mm",
          "properties",
          "k",
          "m",
          "partition",
          "partitions",
          "broker",
          "brokers",
          "source",
          "worker",
          "workers",
          "version",
          "position",
          "kerberos",
          "gssapi",
          "scram",
          "sha",
          "jks",
          "pkcs",
          "tcp",
          "tls",
          "min",
          "s",
          "ms",
          "h",
          "→");

  /** The enums that are shown, whose words are under {@code enum.<Type>.<NAME>}. */
  private static final List<String> SHOWN =
      List.of(
          "org.mirrorbench.engine.flow.FlowState",
          "org.mirrorbench.engine.flow.Health",
          "org.mirrorbench.engine.lag.Provenance",
          "org.mirrorbench.engine.connection.Stage",
          "org.mirrorbench.engine.connection.Right$Role",
          "org.mirrorbench.engine.connection.Right$Actor",
          "org.mirrorbench.engine.connection.Right$Grant",
          "org.mirrorbench.app.shell.Appearance$Theme",
          "org.mirrorbench.app.shell.StatusStrip$EngineState",
          "org.mirrorbench.app.heartbeat.HeartbeatModel$Pulse",
          "org.mirrorbench.app.lag.LagRange",
          "org.mirrorbench.app.log.LogLevel",
          "org.mirrorbench.app.cluster.StageLine$Look",
          "org.mirrorbench.engine.cluster.Environment",
          "org.mirrorbench.engine.cluster.Access",
          "org.mirrorbench.engine.cluster.LoginKind",
          "org.mirrorbench.engine.cluster.TrustKind",
          "org.mirrorbench.engine.cluster.IdentityKind",
          "org.mirrorbench.engine.connection.Right$Resource",
          "org.mirrorbench.engine.secret.SecretsState$Vault");

  /** A key, or the beginning of one that ends in a dot. */
  private static final Pattern KEY =
      Pattern.compile("[\"%]([a-z]+\\.(?!css|fxml)(?:[a-zA-Z_]+(?:\\.[a-zA-Z_0-9]+)*\\.?)?)\"");

  private final Properties english = bundle("messages.properties");
  private final Properties french = bundle("messages_fr.properties");

  @Test
  void shouldLeaveAloneWhatStandsInAValue() {
    Messages messages = Messages.of(Locale.ENGLISH);

    assertThat(messages.text("secret.name.cluster", "topics-{1}", "$1"))
        .isEqualTo("“topics-{1}” of cluster $1");
  }

  @Test
  void shouldHaveEveryKeyInBothLanguages() {
    assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
  }

  @Test
  void shouldTranslateAllButSharedWords() {
    assertThat(english.stringPropertyNames())
        .filteredOn(key -> english.getProperty(key).equals(french.getProperty(key)))
        .allSatisfy(key -> assertThat(words(english.getProperty(key))).as(key).isSubsetOf(SHARED));
  }

  @Test
  void shouldUseTheSamePlaceholdersInBothLanguages() {
    assertThat(english.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(placeholders(french.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key))));
  }

  @Test
  void shouldKnowEveryKeyThatIsUsed() {
    Set<String> features =
        english.stringPropertyNames().stream()
            .map(key -> key.substring(0, key.indexOf('.')))
            .collect(Collectors.toSet());
    assertThat(used())
        .filteredOn(key -> features.contains(key.substring(0, key.indexOf('.'))))
        .isNotEmpty()
        .allSatisfy(
            key ->
                assertThat(english.stringPropertyNames())
                    .as(key)
                    .anyMatch(known -> known.equals(key) || known.startsWith(withDot(key))));
  }

  @Test
  void shouldUseEveryKeyThatIsKnown() {
    Set<String> used = used();
    assertThat(english.stringPropertyNames())
        .filteredOn(key -> !key.startsWith("enum."))
        .allSatisfy(
            key ->
                assertThat(used)
                    .as(key)
                    .anyMatch(use -> use.equals(key) || key.startsWith(withDot(use))));
  }

  @Test
  void shouldHaveAWordForEachConstantThatIsShown() throws ClassNotFoundException {
    Set<String> wanted = new TreeSet<>();
    for (String type : SHOWN) {
      for (Object constant : Class.forName(type).getEnumConstants()) {
        wanted.add("enum." + type.substring(type.lastIndexOf('.') + 1) + "." + constant);
      }
    }
    wanted =
        wanted.stream()
            .map(key -> key.replaceFirst("[A-Za-z]+\\$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(english.stringPropertyNames())
        .filteredOn(key -> key.startsWith("enum."))
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void shouldCountAsEachLanguageDoes() {
    Messages words = Messages.of(Locale.FRENCH);
    assertThat(words.count("shell.status.problems", 0, "0")).isEqualTo("0 problème");
    assertThat(words.count("shell.status.problems", 2, "2")).isEqualTo("2 problèmes");
    assertThat(Messages.of(Locale.ENGLISH).count("shell.status.problems", 0, "0"))
        .isEqualTo("0 problems");
  }

  private static String withDot(String key) {
    return key.endsWith(".") ? key : key + ".";
  }

  private static List<String> words(String value) {
    return Stream.of(value.toLowerCase(Locale.ROOT).split("[^\\p{L}→]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Set<String> placeholders(String value) {
    return Pattern.compile("\\{\\d}")
        .matcher(value)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Keys, and prefixes of keys that end in a dot, in string literals and layouts. */
  private static Set<String> used() {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      files
          .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".fxml"))
          .forEach(file -> collect(file, keys));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  private static void collect(Path file, Set<String> into) {
    try {
      Matcher matcher = KEY.matcher(Files.readString(file));
      while (matcher.find()) {
        into.add(matcher.group(1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties bundle(String name) {
    Path file = MAIN.resolve("resources/org/mirrorbench/app/text").resolve(name);
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
