package org.mirrorbench.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.plan.FlowTranslator;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;

final class UnlockedTest {

  private final AtomicBoolean locked = new AtomicBoolean();

  /** Its key sounds harmless; a person hid it. */
  private final Secret kept =
      Secret.kept(
          new SecretRef(SecretHome.VAULT, "x"),
          () ->
              locked.get()
                  ? Result.err(new Problem.Denied("Vault", "it is locked.", "Unlock it."))
                  : Result.ok("n33dle"));

  private final FlowSpec spec =
      FlowSpec.of(
          new ClusterProfile(
              "a",
              "a:9092",
              new Security.Custom(
                  Map.of("security.protocol", "SSL"), Map.of("ssl.engine.vendor.pin", kept)),
              Access.MANAGED),
          ClusterProfile.plaintext("b", "b:9092"),
          ".*");

  @Test
  void shouldKeepHiddenWhatWasHiddenAndHoldItThroughALock() {
    FlowSpec unlocked = Unlocked.of(spec).orThrow();
    locked.set(true);

    DesiredFlow flow = new FlowTranslator(unlocked, 1, 1).translate();

    flow.connectors()
        .forEach(connector -> assertThat(connector.config().values()).noneMatch("n33dle"::equals));
    assertThat(flow.connectors().getFirst().config())
        .containsEntry(
            "source.cluster.ssl.engine.vendor.pin",
            "${mirrorbench:a-b-source:source.cluster.ssl.engine.vendor.pin}");
    assertThat(flow.secrets().get("a-b-heartbeat"))
        .containsEntry("producer.override.ssl.engine.vendor.pin", "n33dle")
        .containsEntry("target.cluster.ssl.engine.vendor.pin", "n33dle");
  }

  @Test
  void shouldTellWhyASecretCannotBeHad() {
    locked.set(true);

    assertThat(Unlocked.of(spec))
        .isInstanceOfSatisfying(
            Result.Err.class, err -> assertThat(err.problem()).isInstanceOf(Problem.Denied.class));
  }
}
