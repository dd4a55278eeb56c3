package org.mirrorbench.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorbench.engine.Drafts;

final class DraftTableTest {

  @TempDir private Path workspace;

  @Test
  void shouldKeepTheNewestDraftAfterReopening() {
    try (Store store = Store.open(workspace).orThrow()) {
      store.drafts().save("worker", "", Map.of("NAME", "dr", "PORT", "8083"));
      store.drafts().save("worker", "", Map.of("NAME", "dr-west"));
    }

    try (Store store = Store.open(workspace).orThrow()) {
      assertThat(store.drafts().load("worker", "").orElseThrow().fields())
          .containsExactly(Map.entry("NAME", "dr-west"));
      assertThat(store.drafts().load("flow", "")).isEmpty();
    }
  }

  @Test
  void shouldListAKindNewestFirstAndForgetOne() {
    TestClock clock = new TestClock(Instant.parse("2026-01-02T03:04:05Z"));
    try (Store store = open(clock)) {
      Drafts drafts = store.drafts();
      drafts.save("flow", "a->b", Map.of("topics", "orders.*"));
      clock.advance(Duration.ofSeconds(1));
      drafts.save("flow", "b->a", Map.of());
      drafts.save("worker", "dr", Map.of());

      assertThat(drafts.list("flow")).extracting(Drafts.Draft::id).containsExactly("b->a", "a->b");
      assertThat(drafts.forget("flow", "b->a")).isTrue();
      assertThat(drafts.forget("flow", "b->a")).isFalse();
      assertThat(drafts.list("flow")).extracting(Drafts.Draft::id).containsExactly("a->b");
      assertThat(drafts.list("flow").getFirst().savedAt())
          .isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    }
  }

  private Store open(Clock clock) {
    return Store.open(workspace, clock, LagRetention.DEFAULT).orThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KEY_STORE_PASSWORD | hunter2",
        "URLS               | https://me:hunter2@connect:8083",
        "PASTED             | -----BEGIN PRIVATE KEY-----hunter2",
        "SETTINGS           | topics=.* ssl.key.password=hunter2",
        "SETTINGS           | {'topics':'.*','client.secret':'hunter2'}",
        "SETTINGS           | api_key: hunter2"
      })
  void shouldLeaveSecretsOut(String field, String text) throws IOException {
    String typed = text.replace('\'', '"').replace(" ssl", "\nssl");
    try (Store store = Store.open(workspace).orThrow()) {
      assertThat(store.drafts().save("flow", "x", Map.of(field, typed, "NAME", "x")))
          .containsExactly(field);

      assertThat(store.drafts().load("flow", "x").orElseThrow().fields())
          .containsExactly(Map.entry("NAME", "x"));
    }
    assertThat(Files.readString(workspace.resolve("workspace.mv.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain("hunter2");
  }

  @Test
  void shouldKeepReferencesAndWhatOnlySoundsSecret() {
    Map<String, String> fields =
        Map.of(
            "PASSWORD", "${file:/run/kafka.properties:rest}",
            "SETTINGS", "sasl.oauthbearer.token.endpoint.url is asked",
            "TRUST_PEM", "-----BEGIN CERTIFICATE-----\nMIIB");
    try (Store store = Store.open(workspace).orThrow()) {
      assertThat(store.drafts().save("worker", "", fields)).isEmpty();

      assertThat(store.drafts().load("worker", "").orElseThrow().fields()).isEqualTo(fields);
    }
  }
}
