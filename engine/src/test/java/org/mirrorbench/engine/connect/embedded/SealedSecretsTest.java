package org.mirrorbench.engine.connect.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.connect.SealedReference;

final class SealedSecretsTest {

  private static final Map<String, Map<String, String>> VALUES =
      Map.of("a-b-source", Map.of("ssl.key.password", "n33dle", "x.password", "${a:b} $1"));
  private static final String REFERENCE = SealedReference.of("a-b-source", "ssl.key.password");

  @Test
  void shouldResolveWhatTheTranslatorWrote() {
    try (SealedSecrets sealed = new SealedSecrets(VALUES, Map.of())) {
      assertThat(transform(provider(sealed), REFERENCE)).isEqualTo("n33dle");
      assertThat(transform(provider(sealed), SealedReference.of("a-b-source", "x.password")))
          .isEqualTo("${a:b} $1");
      assertThat(provider(sealed).get("a-b-source").data()).hasSize(2);
    }
  }

  @Test
  void shouldRefuseWhatItWasNotGiven() {
    try (SealedSecrets sealed = new SealedSecrets(VALUES, Map.of())) {
      ConfigProvider provider = provider(sealed);

      assertThatThrownBy(() -> transform(provider, SealedReference.of("a-b-source", "other")))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("other")
          .hasMessageNotContaining("n33dle");
      assertThatThrownBy(() -> transform(provider, SealedReference.of("c-d-source", "x.password")))
          .isInstanceOf(ConfigException.class);
    }
  }

  @Test
  void shouldKeepEachWorkersSecretsToItself() {
    try (SealedSecrets one = new SealedSecrets(VALUES, Map.of());
        SealedSecrets other = new SealedSecrets(Map.of(), Map.of())) {
      assertThat(one.properties()).isNotEqualTo(other.properties());
      assertThatThrownBy(() -> transform(provider(other), REFERENCE))
          .isInstanceOf(ConfigException.class);
    }
  }

  @Test
  void shouldForgetThemWhenItIsClosed() {
    SealedSecrets sealed = new SealedSecrets(VALUES, Map.of());
    ConfigProvider provider = provider(sealed);

    sealed.close();

    assertThatThrownBy(() -> transform(provider, REFERENCE)).isInstanceOf(ConfigException.class);
  }

  @Test
  void shouldSurviveTheCopiesThatConnectCloses() throws IOException {
    try (SealedSecrets sealed = new SealedSecrets(VALUES, Map.of())) {
      provider(sealed).close();

      assertThat(transform(provider(sealed), REFERENCE)).isEqualTo("n33dle");
    }
  }

  @Test
  void shouldLeaveTheProvidersOfAFileInPlace() {
    Map<String, String> worker =
        Map.of("config.providers", "file", "config.providers.file.class", "x.File", "a", "b");
    try (SealedSecrets sealed = new SealedSecrets(VALUES, worker)) {
      assertThat(sealed.properties())
          .containsEntry("config.providers", "file,mirrorbench")
          .containsEntry("config.providers.mirrorbench.class", SealedConfigProvider.class.getName())
          .doesNotContainKeys("config.providers.file.class", "a");
    }
  }

  /** Connect does not look into what a provider gave it. */
  @Test
  void shouldResolveTheReferencesInsideASecret(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("s.properties"), "pw=from file\n");
    Map<String, String> worker =
        Map.of(
            "config.providers",
            "file",
            "config.providers.file.class",
            FileConfigProvider.class.getName());
    String value = "anna:${file:" + file + ":pw}";
    try (SealedSecrets sealed =
        new SealedSecrets(Map.of("c", Map.of("basic.auth.user.info", value)), worker)) {
      assertThat(transform(provider(sealed), SealedReference.of("c", "basic.auth.user.info")))
          .isEqualTo("anna:from file");
    }
  }

  private static ConfigProvider provider(SealedSecrets sealed) {
    ConfigProvider provider = new SealedConfigProvider();
    provider.configure(
        Map.of(
            "scope",
            sealed.properties().getOrDefault("config.providers.mirrorbench.param.scope", "")));
    return provider;
  }

  private static String transform(ConfigProvider provider, String value) {
    return new ConfigTransformer(Map.of("mirrorbench", provider))
        .transform(Map.of("key", value))
        .data()
        .getOrDefault("key", "");
  }
}
