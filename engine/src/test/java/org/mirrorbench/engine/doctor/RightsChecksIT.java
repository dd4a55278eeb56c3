package org.mirrorbench.engine.doctor;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.testkit.SecureBroker;
import org.mirrorbench.engine.testkit.Wire;

/** What a principal's rights tell, on a broker that grants few. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RightsChecksIT {

  private static final String WIRE = "SASL";

  private final Ward ward = new Ward();
  private final SecureBroker broker = SecureBroker.start("doctor", 132, Wire.sasl(WIRE, "PLAIN"));
  private final ClusterProfile alice =
      new ClusterProfile(
          ward.stem + "x",
          broker.bootstrap(WIRE),
          new Security.Sasl(SecureBroker.plain("alice"), null),
          org.mirrorbench.engine.cluster.Access.MANAGED);

  @AfterAll
  void stop() {
    broker.close();
  }

  @Test
  void shouldFindTopicsThatMustNotBeRead() {
    String open = ward.prefix + "open";
    String secret = ward.prefix + "secret";
    broker.asAdmin(
        admin ->
            admin
                .createTopics(
                    List.of(new NewTopic(open, 1, (short) 1), new NewTopic(secret, 1, (short) 1)))
                .all()
                .get());
    broker.allow("alice", ResourceType.TOPIC, open, READ, DESCRIBE, DESCRIBE_CONFIGS);
    broker.allow("alice", ResourceType.TOPIC, secret, DESCRIBE, DESCRIBE_CONFIGS);

    assertThat(ward.examine(new ReadableCheck(), ward.flow(alice, ward.target, Map.of())))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.SOURCE_NOT_READABLE);
              assertThat(finding.values()).containsExactly("1", secret);
            });
  }

  @Test
  void shouldFindMirrorsThatMustNotBeWritten() throws Exception {
    ward.create("orders", 1, Map.of());
    String mirror = ward.mirror("orders");
    broker.asAdmin(
        admin -> admin.createTopics(List.of(new NewTopic(mirror, 1, (short) 1))).all().get());
    broker.allow("alice", ResourceType.TOPIC, mirror, READ, DESCRIBE, DESCRIBE_CONFIGS);

    assertThat(ward.examine(new WritableCheck(), ward.flow(ward.source, alice, Map.of())))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.TARGET_NOT_WRITABLE);
              assertThat(finding.values()).containsExactly("1", mirror);
            });
  }
}
