package org.mirrorbench.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;

class AdminsTest {

  private static final ClusterProfile MANAGED = ClusterProfile.plaintext("a", "localhost:1");
  private static final ClusterProfile READ_ONLY =
      new ClusterProfile("a", "localhost:1", new Security.Plaintext(), Access.READ_ONLY);

  @Test
  void shouldLookWithoutTheRightToChangeAnything() {
    try (Admin admin = Admins.open(MANAGED, "test")) {
      assertThat(admin.metrics()).isNotEmpty();
      assertThat(admin.describeCluster().clusterId()).isNotNull();
      assertThatThrownBy(() -> admin.deleteTopics(List.of("t")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("deleteTopics")
          .hasMessageContaining("cluster a");
      assertThatThrownBy(() -> admin.alterConsumerGroupOffsets("g", Map.of()))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  /** A client may only do what is known to change nothing, also in a later Kafka. */
  @Test
  void shouldKnowWhichRequestsOnlyLook() {
    Set<String> allowed =
        Set.of("close", "metrics", "clientInstanceId", "create", "toString", "hashCode", "equals");
    List<String> changing =
        Stream.of(Admin.class.getMethods())
            .map(Method::getName)
            .filter(name -> !name.startsWith("describe") && !name.startsWith("list"))
            .filter(name -> !allowed.contains(name))
            .distinct()
            .toList();

    assertThat(changing)
        .contains("createTopics", "incrementalAlterConfigs", "deleteRecords", "electLeaders");
    assertThat(changing).noneMatch(name -> name.matches("(get|is|read|query|find|fetch).*"));
  }

  @Test
  void shouldChangeNothingOnAReadOnlyCluster() {
    assertThatThrownBy(() -> Admins.openForChange(READ_ONLY, "test"))
        .hasMessageContaining("read-only");
    assertThat(Admins.readOnly(MANAGED, "x")).isEmpty();
    assertThat(Admins.readOnly(READ_ONLY, "somebody would delete it"))
        .hasValueSatisfying(
            problem -> assertThat(problem.sentence()).contains("somebody would delete it"));
    Admins.openForChange(MANAGED, "test").close();
  }

  @Test
  void shouldWriteOnlyToAManagedCluster() {
    assertThatThrownBy(() -> Admins.writer(READ_ONLY, "test"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("read-only");
    Admins.writer(MANAGED, "test").close(Duration.ZERO);
  }

  @Test
  void shouldReadWithoutAGroup() {
    assertThatThrownBy(() -> Admins.consumer(MANAGED, "test", true, Map.of("group.id", "g")))
        .isInstanceOf(IllegalArgumentException.class);
    ClusterProfile grouped =
        new ClusterProfile(
            "a", "localhost:1", Security.Custom.of(Map.of("group.id", "g")), Access.MANAGED);
    try (KafkaConsumer<byte[], byte[]> consumer = Admins.consumer(grouped, "test", true)) {
      assertThatThrownBy(consumer::groupMetadata).hasMessageContaining("group");
    }
  }

  @Test
  void shouldResolveReferencesOnThisMachine() {
    Security security =
        Security.Custom.of(
            Map.of("security.protocol", "SSL", "ssl.truststore.location", "${env:PATH}"));
    ClusterProfile profile = new ClusterProfile("a", "a:1", security, Access.MANAGED);

    assertThat(Admins.properties(profile, "test"))
        .containsEntry("config.providers", "directory,env,file")
        .containsKey("config.providers.env.class");
    assertThat(Admins.properties(MANAGED, "test")).doesNotContainKey("config.providers");
  }
}
