package org.mirrorbench.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.yaml.snakeyaml.Yaml;

/** What is written is what the operator's own model takes. */
class StrimziSchemaTest {

  private static final Secret PASSWORD = Secret.of("p");
  private static final Tls MUTUAL =
      new Tls(
          new Tls.Trust.PemFile("/ca.pem"), new Tls.Identity.PemFile("/me.pem", PASSWORD), false);

  static List<Security> kinds() {
    return List.of(
        new Security.Plaintext(),
        new Security.Ssl(Tls.SYSTEM),
        new Security.Ssl(MUTUAL),
        new Security.Sasl(new Login.Plain("u", PASSWORD), null),
        new Security.Sasl(new Login.Plain("u", PASSWORD), Tls.SYSTEM),
        new Security.Sasl(new Login.Scram(Login.ScramHash.SHA_256, "u", PASSWORD), MUTUAL),
        new Security.Sasl(new Login.Scram(Login.ScramHash.SHA_512, "u", PASSWORD), Tls.SYSTEM),
        new Security.Sasl(new Login.OAuth("https://i/t", "c", PASSWORD, "s", Map.of()), Tls.SYSTEM),
        new Security.Sasl(new Login.Kerberos("kafka", "mm2@E", "/k.tab"), Tls.SYSTEM),
        new Security.Sasl(new Login.MskIam(null, null), Tls.SYSTEM),
        Security.Custom.of(
            Map.of(
                "security.protocol", "SASL_SSL", "sasl.mechanism", "X", "sasl.login.class", "y")));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void shouldWriteWhatTheOperatorTakes(Security security) {
    ClusterProfile source = new ClusterProfile("a", "a:1", security, Access.MANAGED);
    ClusterProfile target = new ClusterProfile("b", "b:1", security, Access.READ_ONLY);
    List<FlowSpec> flows = List.of(FlowSpec.of(source, target, ".*"));

    String text = Exporter.export(flows, ExportFormat.STRIMZI).orThrow().getFirst().text();

    for (Object document : new Yaml().loadAll(text)) {
      Map<?, ?> resource = (Map<?, ?>) document;
      assertThat(resource.get("apiVersion")).isEqualTo("kafka.strimzi.io/v1");
      assertThat(StrimziModel.violations(resource.get("spec"))).isEmpty();
    }
    assertThat(StrimziFile.parse("m", text).map(StrimziFile::flows).orThrow()).hasSize(1);
    assertThat(Linter.lint(StrimziFile.parse("m", text).orThrow(), Brokers.UNKNOWN)).isEmpty();
  }

  @Test
  void shouldRefuseAnAliasThatTheOperatorRefuses() {
    ClusterProfile odd = ClusterProfile.plaintext("a b", "a:1");
    ClusterProfile target = ClusterProfile.plaintext("b", "b:1");

    assertThat(Exporter.export(List.of(FlowSpec.of(odd, target, "t")), ExportFormat.STRIMZI))
        .isInstanceOf(Result.Err.class);
  }

  /** The judge itself must be able to say no. */
  @Test
  void shouldFindWhatTheOperatorRefuses() {
    Map<String, Object> target = Map.of("alias", "a b", "bootstrapServers", "b:1");
    List<Object> mirrors = new ArrayList<>();
    mirrors.add(Map.of("sourceConnector", Map.of("tasksMax", 0)));

    assertThat(StrimziModel.violations(Map.of("replicas", 1, "target", target, "mirrors", mirrors)))
        .anyMatch(one -> one.contains("GroupId is required"))
        .anyMatch(one -> one.contains("Alias does not match"))
        .anyMatch(one -> one.contains("TasksMax is below 1"))
        .anyMatch(one -> one.contains("Source is required"));
    assertThat(StrimziModel.violations(Map.of("replicas", 1, "heartbeat", 1))).isNotEmpty();
    assertThat(StrimziModel.violations(Map.of("replicas", "many"))).isNotEmpty();
  }
}
