package org.mirrorbench.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.secret.Secret;

/** Texts as earlier versions wrote them, and must be read for ever. */
class FlowJsonTest {

  private final List<String> missing = new ArrayList<>();

  private ClusterProfile read(String json) {
    return FlowJson.readCluster(json, missing, FlowJson::closed);
  }

  @Test
  void shouldReadThePlaintextOfTheFirstFormat() {
    String json =
        """
        {"alias":"a","bootstrapServers":"a:1","access":"MANAGED","properties":null}""";

    assertThat(read(json)).isEqualTo(ClusterProfile.plaintext("a", "a:1"));
    assertThat(FlowJson.write(ClusterProfile.plaintext("a", "a:1"))).isEqualTo(json);
  }

  @Test
  void shouldReadThePropertiesOfTheFirstFormat() {
    String json =
        """
        {"alias":"n","bootstrapServers":"n:1","access":"READ_ONLY","properties":\
        {"sasl.jaas.config":null,"sasl.mechanism":"PLAIN","security.protocol":"SASL_SSL"}}""";
    Security security =
        Security.Custom.of(
            Map.of(
                "sasl.jaas.config",
                "x",
                "sasl.mechanism",
                "PLAIN",
                "security.protocol",
                "SASL_SSL"));

    assertThat(read(json).security())
        .isEqualTo(
            Security.Custom.of(Map.of("sasl.mechanism", "PLAIN", "security.protocol", "SASL_SSL")));
    assertThat(missing).containsExactly("n.sasl.jaas.config");
    assertThat(FlowJson.write(new ClusterProfile("n", "n:1", security, Access.READ_ONLY)))
        .isEqualTo(json);
  }

  @Test
  void shouldReadTheReferencesOfTheSecondFormat() {
    ClusterProfile read =
        read(
            """
            {"alias":"n","bootstrapServers":"n:1","access":"MANAGED","security":{"kind":"sasl",
             "login":{"kind":"scram","hash":"SHA_512","user":"u","password":"vault:cluster/n/password"},
             "tls":{"trust":{"kind":"default"},"verifyHostName":true}}}""");

    assertThat(read.security())
        .isInstanceOfSatisfying(
            Security.Sasl.class,
            sasl ->
                assertThat(sasl.login())
                    .isInstanceOfSatisfying(
                        Login.Scram.class,
                        scram -> {
                          Secret password = scram.password();
                          assertThat(password.ref()).hasToString("vault:cluster/n/password");
                        }));
    assertThat(missing).isEmpty();
  }
}
