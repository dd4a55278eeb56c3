package org.mirrorbench.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.secret.Secret;

class ClientSettingsTest {

  @TempDir private Path folder = Path.of("");

  private static ClientSettings settings(Security security) {
    return ClientSettings.of(new ClusterProfile("x", "localhost:1", security, Access.MANAGED))
        .orThrow();
  }

  @Test
  void shouldTakeSecretsOutOfMessages() {
    ClientSettings settings =
        settings(new Security.Sasl(new Login.Plain("anna", Secret.of("s3cr=t;\"x")), null));
    String jaas = String.valueOf(settings.get("sasl.jaas.config"));
    assertThat(settings.scrub("refused: s3cr=t;\\\"x here")).doesNotContain("s3cr=t");
    assertThat(settings.scrub("bad value " + jaas)).doesNotContain("s3cr=t");
    assertThat(settings.toString()).doesNotContain("s3cr=t");
  }

  @Test
  void shouldResolveReferencesAsEveryClientOfThisProductDoes() throws IOException {
    Path file =
        Files.writeString(folder.resolve("cluster.properties"), "at=h:1\npw=from-a-file-8\n");
    ClientSettings settings =
        ClientSettings.of(
                new ClusterProfile(
                    "x",
                    "${file:" + file + ":at}",
                    Security.Custom.of(Map.of("ssl.key.password", "${file:" + file + ":pw}")),
                    Access.MANAGED))
            .orThrow();

    assertThat(settings.get("bootstrap.servers")).isEqualTo("h:1");
    assertThat(settings.get("ssl.key.password")).isEqualTo("from-a-file-8");
  }

  @Test
  void shouldLeaveOtherWordsAlone() {
    ClientSettings settings =
        settings(new Security.Sasl(new Login.Plain("anna", Secret.of("hush-hush")), null));
    assertThat(settings.scrub("no PLAIN here")).isEqualTo("no PLAIN here");
    assertThat(settings.scrub(null)).isEmpty();
  }

  @Test
  void shouldResolveReferencesAndHideWhatTheyNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("kafka.properties"), "pw=from-a-file-7\n");
    ClientSettings settings =
        settings(
            Security.Custom.of(
                Map.of(
                    "security.protocol",
                    "SASL_PLAINTEXT",
                    "config.providers",
                    "file",
                    "config.providers.file.class",
                    "org.apache.kafka.common.config.provider.FileConfigProvider",
                    "sasl.jaas.config",
                    "X required password=\"${file:" + file + ":pw}\";")));
    assertThat(settings.get("sasl.jaas.config")).contains("from-a-file-7");
    assertThat(settings.scrub("wrong: from-a-file-7")).doesNotContain("from-a-file-7");
  }
}
