package org.mirrorbench.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.Access;

class WorkerRulesTest {

  @Test
  void shouldAcceptWhatIsRight() {
    assertThat(WorkerRules.name("dr-west_1.a", List.of("dr-east"))).isNull();
    assertThat(WorkerRules.topic("dr.configs.internal", List.of("dr.status.internal"))).isNull();
    assertThat(WorkerRules.urls("https://connect-1:8083\n\n http://[::1]:8083/connect \n"))
        .isNull();
    assertThat(WorkerRules.host("0.0.0.0")).isNull();
    assertThat(WorkerRules.advertisedHost("worker-1.example.org")).isNull();
    assertThat(WorkerRules.port("0")).isNull();
    assertThat(WorkerRules.count("3")).isNull();
    assertThat(WorkerRules.absolutePath("C:\\kafka\\secrets.properties")).isNull();
    assertThat(WorkerRules.environmentPrefix("KAFKA_")).isNull();
    assertThat(WorkerRules.provider("vault")).isNull();
    assertThat(WorkerRules.pem("-----BEGIN CERTIFICATE-----\nMIIB")).isNull();
    assertThat(WorkerRules.keyStore("", "127.0.0.1")).isNull();
  }

  @Test
  void shouldTellWhatIsMissing() {
    assertThat(WorkerRules.present(" ")).isEqualTo(WorkerFault.MISSING);
    assertThat(WorkerRules.name("", List.of())).isEqualTo(WorkerFault.MISSING);
    assertThat(WorkerRules.urls(" \n ")).isEqualTo(WorkerFault.MISSING);
    assertThat(WorkerRules.topic("", List.of())).isEqualTo(WorkerFault.MISSING);
  }

  @Test
  void shouldTellNamesThatCannotBe() {
    assertThat(WorkerRules.name("dr west", List.of())).isEqualTo(WorkerFault.NAME);
    assertThat(WorkerRules.name(" dr ", List.of("dr"))).isEqualTo(WorkerFault.TAKEN);
    assertThat(WorkerRules.topic("..", List.of())).isEqualTo(WorkerFault.TOPIC);
    assertThat(WorkerRules.topic("x".repeat(250), List.of())).isEqualTo(WorkerFault.TOPIC);
    assertThat(WorkerRules.topic("a", List.of("b", "a "))).isEqualTo(WorkerFault.SAME_TOPIC);
    assertThat(WorkerRules.environmentPrefix("kafka-")).isEqualTo(WorkerFault.PREFIX);
    assertThat(WorkerRules.provider("va:ult")).isEqualTo(WorkerFault.PROVIDER);
  }

  @Test
  void shouldTakeOnlyClustersThatMayBeWritten() {
    Map<String, Access> known = Map.of("dr", Access.MANAGED, "legacy", Access.READ_ONLY);

    assertThat(WorkerRules.cluster("dr", known)).isNull();
    assertThat(WorkerRules.cluster("legacy", known)).isEqualTo(WorkerFault.READ_ONLY);
    assertThat(WorkerRules.cluster("gone", known)).isEqualTo(WorkerFault.UNKNOWN_CLUSTER);
    assertThat(WorkerRules.cluster("", known)).isEqualTo(WorkerFault.MISSING);
  }

  @Test
  void shouldTellAddressesThatCannotBe() {
    assertThat(WorkerRules.url("connect-1:8083")).isEqualTo(WorkerFault.URL);
    assertThat(WorkerRules.url("ftp://connect-1")).isEqualTo(WorkerFault.URL);
    assertThat(WorkerRules.url("http://connect-1:99999")).isEqualTo(WorkerFault.URL);
    assertThat(WorkerRules.url("http://a b")).isEqualTo(WorkerFault.URL);
    assertThat(WorkerRules.urls("http://good:8083\nhttp://"))
        .as("every line counts")
        .isEqualTo(WorkerFault.URL);
    assertThat(WorkerRules.url("https://ana:secret@connect-1:8083"))
        .isEqualTo(WorkerFault.URL_LOGIN);
    assertThat(WorkerRules.port("65536")).isEqualTo(WorkerFault.PORT);
    assertThat(WorkerRules.count("0")).isEqualTo(WorkerFault.COUNT);
    assertThat(WorkerRules.advertisedHost("0.0.0.0")).isEqualTo(WorkerFault.NOT_REACHABLE);
    assertThat(WorkerRules.absolutePath("secrets.properties")).isEqualTo(WorkerFault.ABSOLUTE);
    assertThat(WorkerRules.keyStore("", "0.0.0.0")).isEqualTo(WorkerFault.NEEDS_TLS);
    assertThat(WorkerRules.pem("MIIB")).isEqualTo(WorkerFault.PEM);
  }
}
