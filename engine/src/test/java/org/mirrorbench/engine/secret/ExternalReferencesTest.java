package org.mirrorbench.engine.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

final class ExternalReferencesTest {

  @TempDir private Path folder;

  private final ExternalReferences references =
      new ExternalReferences(Map.of("KAFKA_PASSWORD", "fröm $1 env"));

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("kafka.properties"), "pw=from\\u0020file\n");
    Files.writeString(folder.resolve("token"), "from directory");
  }

  @Test
  void shouldReadAPropertiesFile() {
    assertThat(resolve("${file:" + folder + "/kafka.properties:pw}")).isEqualTo("from file");
  }

  @Test
  void shouldReadTheEnvironment() {
    assertThat(resolve("${env:KAFKA_PASSWORD}")).isEqualTo("fröm $1 env");
  }

  @Test
  void shouldReadAFileOfADirectory() {
    assertThat(resolve("${directory:" + folder + ":token}")).isEqualTo("from directory");
  }

  @Test
  void shouldReadEveryReferenceInALongerText() {
    assertThat(
            resolve(
                "X required username=\"u\" password=\"${env:KAFKA_PASSWORD}\" t=\"${directory:"
                    + folder
                    + ":token}\";"))
        .isEqualTo("X required username=\"u\" password=\"fröm $1 env\" t=\"from directory\";");
  }

  @Test
  void shouldSayWhatIsMissing() {
    assertThat(problem("${env:NOT_THERE}"))
        .isInstanceOf(Problem.Denied.class)
        .extracting(Problem::subject)
        .isEqualTo("${env:NOT_THERE}");
    assertThat(problem("${file:" + folder + "/kafka.properties:other}"))
        .isInstanceOf(Problem.Denied.class);
    assertThat(problem("${file:" + folder + "/nowhere.properties:pw}"))
        .isInstanceOf(Problem.Denied.class);
    assertThat(problem("${directory:" + folder + "/nowhere:pw}"))
        .isInstanceOf(Problem.Denied.class);
  }

  @Test
  void shouldSayThatAFileIsNoPropertiesFile() throws IOException {
    Files.writeString(folder.resolve("odd.properties"), "other=n33dle\npw=C:\\users\\n33dle\n");

    assertThat(problem("${file:" + folder + "/odd.properties:pw}"))
        .isInstanceOf(Problem.Denied.class)
        .extracting(Problem::sentence)
        .asString()
        .doesNotContain("n33dle");
  }

  @Test
  void shouldSayThatAnothersProviderCannotBeAskedHere() {
    assertThat(problem("${vault:secret/kafka:pw}")).isInstanceOf(Problem.Invalid.class);
    assertThat(problem("${secrets:ns/kafka:pw}").detail()).contains("\"secrets\"");
  }

  @Test
  void shouldRefuseATextThatRefersToNothing() {
    assertThat(problem("plain")).isInstanceOf(Problem.Invalid.class);
    assertThat(problem("plain").sentence()).doesNotContain("plain");
  }

  private String resolve(String text) {
    return references.resolve(text).orThrow();
  }

  private Problem problem(String text) {
    Result<String> result = references.resolve(text);
    assertThat(result).isInstanceOf(Result.Err.class);
    return ((Result.Err<String>) result).problem();
  }
}
