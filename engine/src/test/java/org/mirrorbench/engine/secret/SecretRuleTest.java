package org.mirrorbench.engine.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecretRuleTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "sasl.jaas.config, X required password=\"p\";, true",
        "sasl.jaas.config, ${env:JAAS}, false",
        "sasl.jaas.config, X required username=\"u\" password=\"${file:/run/s:pw}\";, false",
        "sasl.jaas.config, X required username=\"${env:U}\" password=\"p\";, true",
        "sasl.jaas.config, X required password=\"p${env:P}\";, true",
        "sasl.jaas.config, X required clientSecret=\"${env:A}\" tokenX=\"t\";, true",
        "basic.auth.user.info, anna:${env:P}, true",
        "basic.auth.credentials.source, USER_INFO, false",
        "registry.url, https://anna:${env:P}@registry/, false",
        "registry.url, https://anna:p@registry/, true",
        "headers, Authorization: Basic abc, true",
        "headers, Accept: text/plain, false",
        "ssl.key.password, ' ${env:A} ', false",
        "ssl.key.password, ${env:A}b, true",
        "topics, orders.*, false"
      })
  void shouldTellSecretsFromReferencesToThem(String key, String value, boolean secret) {
    assertThat(SecretRule.isSecret(key, value)).isEqualTo(secret);
  }

  @Test
  void shouldShowReferencesAndHideSecrets() {
    assertThat(SecretRule.mask("ssl.key.password", "p")).isEqualTo(Secret.MASK);
    assertThat(SecretRule.mask("ssl.key.password", "${env:A}")).isEqualTo("${env:A}");
    assertThat(SecretRule.mask("topics", "p")).isEqualTo("p");
  }
}
