package org.mirrorbench.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.problem.Problem;

class KafkaProblemsTest {

  private static Problem read(String servers, Map<String, String> properties) {
    ClusterProfile profile =
        new ClusterProfile("a", servers, Security.Custom.of(properties), Access.MANAGED);
    try (ClusterReader reader = new ClusterReader(profile)) {
      Problem problem = reader.read().problem();
      assertThat(problem).isNotNull();
      return problem == null ? new Problem.Failed("", "", "") : problem;
    }
  }

  @Test
  void shouldSayThatAnAddressCannotBeUsed() {
    assertThat(read("?", Map.of())).isInstanceOf(Problem.Unreachable.class);
    assertThat(read("no-such-host.invalid:1", Map.of())).isInstanceOf(Problem.Unreachable.class);
  }

  @Test
  void shouldSayWhichFileCannotBeRead() {
    Problem problem =
        read(
            "localhost:1",
            Map.of("security.protocol", "SSL", "ssl.truststore.location", "/no/such.jks"));

    assertThat(problem).isInstanceOf(Problem.Invalid.class);
    assertThat(problem.detail()).contains("/no/such.jks");
  }

  @Test
  void shouldNeverQuoteALogin() {
    Problem problem =
        read(
            "localhost:1",
            Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "x.Module required username=a password=my hush;"));

    assertThat(problem.sentence()).contains("sasl.jaas.config").doesNotContain("hush", "my");
  }
}
