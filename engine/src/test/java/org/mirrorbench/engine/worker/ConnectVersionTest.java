package org.mirrorbench.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorbench.engine.worker.Advice.Topic;

class ConnectVersionTest {

  @ParameterizedTest
  @CsvSource({
    "2.4.1, VERSION_LOSES_DATA VERSION_NO_OFFSETS",
    "3.3.2, VERSION_LOSES_DATA VERSION_NO_OFFSETS VERSION_SEPARATOR",
    "3.5.1, VERSION_NEVER_ENDS VERSION_NO_OFFSETS VERSION_SEPARATOR",
    "3.6.1, VERSION_NEVER_ENDS VERSION_NO_OFFSETS",
    "3.6.2, VERSION_NO_OFFSETS",
    "3.7.0,",
    "4.3.1,",
    "7.6.0-ccs,",
    "unknown,"
  })
  void shouldKnowWhatIsWrongWithAVersion(String version, String topics) {
    List<Topic> expected =
        topics == null ? List.of() : Arrays.stream(topics.split(" ")).map(Topic::valueOf).toList();

    assertThat(ConnectVersion.of(version)).extracting(Advice::topic).isEqualTo(expected);
  }

  @Test
  void shouldReadTheOverridePolicyFromWhatIsRefused() {
    String any = "producer.override.linger.ms";
    String principal = "producer.override.sasl.mechanism";
    List<String> no = List.of("no");

    assertThat(OverridePolicy.read(Map.of())).isEqualTo("All");
    assertThat(OverridePolicy.read(Map.of(any, no))).isEqualTo("Principal");
    assertThat(OverridePolicy.read(Map.of(any, no, principal, no))).isEqualTo("None");
    assertThat(OverridePolicy.read(Map.of(any, List.of("The 'Allowlist' policy does not allow"))))
        .isEqualTo("Allowlist");
  }
}
