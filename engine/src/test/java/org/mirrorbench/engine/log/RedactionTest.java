package org.mirrorbench.engine.log;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssl.keystore.password = N33dle",
        "ssl.keystore.password: N33dle",
        "{group.id=x, source.cluster.ssl.key.password=N33dle, b=c}",
        "{\"ssl.key.password\" : \"N33dle\", \"b\":1}",
        "{\"password\":\"with \\\"quotes\\\" N33dle\"}",
        "sasl.jaas.config=o.a.k.PlainLoginModule required username=\"u\" password=\"N33dle\";",
        "sasl.jaas.config = o.a.k.PlainLoginModule required password='N33dle' ;",
        "o.a.k.ScramLoginModule required username=\"u\" password=\"a \\\" N33dle; x\";",
        "{\"sasl.jaas.config\":\"o.a.k.X required password=\\\"N33dle\\\";\"}",
        "OAuthBearerLoginModule required clientId=\"a\" clientSecret=\"N33dle\";",
        "GET https://anna:N33dle@registry.example:8081/subjects",
        "schema.registry.basic.auth.user.info=anna:N33dle",
        "Authorization: Bearer N33dle.abc-def_ghi",
        "Authorization: Basic YW5uYTpN33dlePQ==",
        "headers={Authorization=[Basic N33dle]}",
        "sent bearer N33dleabcdefgh and waited",
        "sent Basic YW5uYTpN33dlePQ== and waited",
        "aws.secret.access.key=N33dle",
        "token=N33dle",
        "-----BEGIN PRIVATE KEY-----\nN33dle\nabc\n-----END PRIVATE KEY-----",
        "-----BEGIN ENCRYPTED PRIVATE KEY----- N33dle cut off here",
        "ssl.keystore.key=-----BEGIN RSA PRIVATE KEY-----\\nN33dle\\n-----END RSA PRIVATE KEY-----"
      })
  void shouldTakeTheSecretOut(String text) {
    assertThat(Redaction.redact(text)).doesNotContain("N33dle").contains("********");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Validating connector a-b-source, version 4.3.1",
        "ssl.keystore.password = null",
        "ssl.keystore.password = [hidden]",
        "sasl.jaas.config = ${mirrorbench:a-b-source:source.cluster.sasl.jaas.config}",
        "password = ${file:/run/secrets.properties:pw}",
        "sasl.oauthbearer.token.endpoint.url = https://idp.example/token",
        "basic.auth.credentials.source = USER_INFO",
        "Basic Authentication is needed",
        "http://127.0.0.1:8083/connectors/a@b",
        "the password is wrong",
        "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"
      })
  void shouldLeaveTheRestAsItIs(String text) {
    assertThat(Redaction.redact(text)).isEqualTo(text);
  }

  @Test
  void shouldKeepWhatStandsBesideASecret() {
    assertThat(Redaction.redact("user=anna, password=x1, retries=3"))
        .isEqualTo("user=anna, password=********, retries=3");
  }

  @Test
  void shouldTakeSecretsOutOfAMapAsJavaPrintsIt() {
    assertThat(Redaction.redact(Map.of("producer.ssl.key.password", "N33dle").toString()))
        .isEqualTo("{producer.ssl.key.password=********}");
  }

  @Test
  void shouldNotTakeLongForLongText() {
    String text = "password".repeat(20_000) + " " + "token=\"" + "\\\"".repeat(20_000);

    assertThat(CompletableFuture.supplyAsync(() -> Redaction.redact(text)).orTimeout(10, SECONDS))
        .succeedsWithin(Duration.ofSeconds(10));
  }
}
