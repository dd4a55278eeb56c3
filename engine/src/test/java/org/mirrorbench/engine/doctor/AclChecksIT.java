package org.mirrorbench.engine.doctor;

import static org.apache.kafka.common.acl.AclOperation.ALL;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.SecureBroker;
import org.mirrorbench.engine.testkit.Wire;

/** Rights and their way to the target, on brokers with an authorizer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AclChecksIT {

  private static final String WIRE = "SASL";

  private final Ward ward = new Ward();
  private final SecureBroker broker = SecureBroker.start("acls", 134, Wire.sasl(WIRE, "PLAIN"));
  private final ClusterProfile strict = profile("admin", ward.stem + "x");

  private ClusterProfile profile(String user, String alias) {
    Login.Plain login = SecureBroker.plain(user);
    return new ClusterProfile(
        alias, broker.bootstrap(WIRE), new Security.Sasl(login, null), Access.MANAGED);
  }

  @AfterAll
  void stop() {
    broker.close();
  }

  private void create(String topic) {
    broker.asAdmin(
        admin -> admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get());
  }

  private void allow(String topic, AclOperation... operations) {
    broker.allow("bob", ResourceType.TOPIC, topic, operations);
  }

  @Test
  void shouldFindAclsThatStayBehind() {
    String topic = ward.prefix + "orders";
    create(topic);
    allow(topic, READ, WRITE, ALL);
    allow(ward.prefix + "o*", READ);
    broker.allow("bob", ResourceType.GROUP, ward.prefix + "g", READ);
    FlowSpec flow = ward.flow(strict, ward.target, Map.of());

    assertThat(ward.examine(new AclSyncCheck(), flow))
        .extracting(finding -> finding.symptom() + " " + finding.values())
        .containsExactlyInAnyOrder(
            Symptom.ACLS_REFUSED + (" [1, " + ward.target.alias() + ", it has no authorizer]"),
            Symptom.ACLS_NOT_CARRIED + " [3, 1 of a group, 1 of many topics, 1 to write]");
    Map<String, String> off = Map.of("sync.topic.acls.enabled", "false");
    assertThat(ward.examine(new AclSyncCheck(), ward.flow(strict, ward.target, off))).isEmpty();
    broker.forbidAll("bob");
  }

  @Test
  void shouldFindThatAclsMustNotBeMade() {
    String topic = ward.prefix + "refused";
    create(topic);
    allow(topic, READ);
    broker.allow("alice", ResourceType.CLUSTER, "kafka-cluster", DESCRIBE);
    ClusterProfile weak = profile("alice", ward.stem + "w");

    assertThat(ward.examine(new AclSyncCheck(), ward.flow(strict, weak, Map.of())))
        .extracting(finding -> finding.symptom() + " " + finding.values())
        .contains(
            Symptom.ACLS_REFUSED + (" [1, " + weak.alias() + ", ALTER on the cluster is missing]"));
    broker.forbidAll("bob");
  }

  @Test
  void shouldFindAclsThatDidNotArrive() throws Exception {
    String topic = ward.prefix + "missing";
    create(topic);
    allow(topic, ALL);
    ClusterProfile there = profile("admin", ward.stem + "u");
    FlowSpec flow = ward.flow(strict, there, Map.of());
    String name = Part.SOURCE.connector(flow.name());
    String mirror = strict.alias() + "." + topic;
    try (StubWorker worker = new StubWorker()) {
      worker.answer(
          "/connectors",
          "{\"%1$s\":{\"info\":{\"name\":\"%1$s\",\"config\":{}},\"status\":{}}}".formatted(name));

      assertThat(new AclSyncCheck().examine(ward.patient(flow, Result.ok(worker.cluster()))))
          .extracting(finding -> finding.symptom() + " " + finding.values())
          .contains(Symptom.ACLS_MISSING + (" [1, " + there.alias() + ", " + mirror + "]"));
      allow(mirror, READ);
      assertThat(new AclSyncCheck().examine(ward.patient(flow, Result.ok(worker.cluster()))))
          .extracting(Finding::symptom)
          .doesNotContain(Symptom.ACLS_MISSING);
    }
    broker.forbidAll("bob");
  }

  @Test
  void shouldFindCheckpointsThatMustNotBeRead() throws Exception {
    ward.create("orders", 1, Map.of());
    String checkpoints = ward.source.alias() + ".checkpoints.internal";
    create(checkpoints);
    broker.allow("alice", ResourceType.TOPIC, checkpoints, DESCRIBE, DESCRIBE_CONFIGS);
    ClusterProfile weak = profile("alice", ward.stem + "v");

    assertThat(ward.examine(new OwnRightsCheck(), ward.flow(ward.source, weak, Map.of())))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.symptom()).isEqualTo(Symptom.OWN_TOPIC_NOT_READABLE);
              assertThat(finding.subject()).isEqualTo(checkpoints);
              assertThat(finding.values()).containsExactly(weak.alias());
            });
    broker.allow("alice", ResourceType.TOPIC, checkpoints, READ);
    assertThat(ward.examine(new OwnRightsCheck(), ward.flow(ward.source, weak, Map.of())))
        .isEmpty();
  }
}
