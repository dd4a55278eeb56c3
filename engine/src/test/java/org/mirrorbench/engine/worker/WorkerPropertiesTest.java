package org.mirrorbench.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.runtime.distributed.DistributedConfig;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;

class WorkerPropertiesTest {

  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  private final ClusterProfile cluster =
      new ClusterProfile(
          "paris",
          "p:9093",
          new Security.Sasl(
              new Login.Scram(Login.ScramHash.SHA_512, "mm2", Secret.of("pw")), Tls.SYSTEM),
          Access.MANAGED);

  @Test
  void shouldMakeADistributedWorkerWithSecurityForItsClientsToo() {
    Map<String, String> properties = of(new Listener.Private(), Map.of()).orThrow();

    assertThat(properties)
        .containsEntry("bootstrap.servers", "p:9093")
        .containsEntry("group.id", "g")
        .containsEntry("config.storage.topic", "g.configs.internal")
        .containsEntry("config.storage.replication.factor", "3")
        .containsEntry("listeners", "http://127.0.0.1:0")
        .containsEntry("exactly.once.source.support", "enabled")
        .containsEntry("client.id", "w")
        .containsEntry("plugin.path", "/p1,/p2")
        .containsEntry("producer.sasl.mechanism", "SCRAM-SHA-512")
        .containsEntry("admin.security.protocol", "SASL_SSL");
    assertThat(new DistributedConfig(properties).exactlyOnceSourceEnabled()).isTrue();
  }

  @Test
  void shouldLetOwnPropertiesWinButNotOverTheGroup() {
    Map<String, String> properties =
        of(new Listener.Private(), Map.of("offset.flush.interval.ms", "77", "group.id", "other"))
            .orThrow();

    assertThat(properties)
        .containsEntry("offset.flush.interval.ms", "77")
        .containsEntry("group.id", "g");
  }

  @Test
  void shouldShareOverHttpsWithTheGroupsToken() {
    Listener shared =
        new Listener.Shared(
            "0.0.0.0",
            8443,
            "w1.example.org",
            new Listener.KeyStore("/keys/w1.p12", Secret.of("kp")),
            Secret.of("group-token-group-token-group-token"));

    Map<String, String> properties = of(shared, Map.of()).orThrow();

    assertThat(properties)
        .containsEntry("listeners", "https://0.0.0.0:8443")
        .containsEntry("rest.advertised.host.name", "w1.example.org")
        .containsEntry("rest.advertised.listener", "https")
        .containsEntry("listeners.https.ssl.keystore.location", "/keys/w1.p12")
        .containsEntry("listeners.https.ssl.truststore.type", "PKCS12")
        .containsEntry("mirrorbench.rest.token", "group-token-group-token-group-token");
  }

  @Test
  void shouldRefusePlainHttpBeyondLoopbackHoweverItIsAskedFor() {
    Listener open = new Listener.Shared("0.0.0.0", 8083, "w1", null, Secret.of(TOKEN));
    Listener local = new Listener.Shared("127.0.0.1", 8083, "127.0.0.1", null, Secret.of(TOKEN));

    assertThat(of(open, Map.of())).isInstanceOf(Result.Err.class);
    assertThat(of(local, Map.of())).isInstanceOf(Result.Ok.class);
    assertThat(of(new Listener.Private(), Map.of("listeners", "http://:8083")))
        .isInstanceOfSatisfying(
            Result.Err.class, err -> assertThat(err.problem()).isInstanceOf(Problem.Invalid.class));
  }

  private Result<Map<String, String>> of(Listener listener, Map<String, String> more) {
    return WorkerProperties.of(
        new LocalWorker(
            "w",
            "paris",
            ConnectGroup.named("g"),
            Converters.BYTE_ARRAY,
            List.of("/p1", "/p2"),
            true,
            listener,
            more),
        cluster,
        5,
        TOKEN);
  }
}
