package org.mirrorbench.engine.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigType;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.carryover.ParityRow.State;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.Section;
import org.mirrorbench.engine.topology.TopicInfo;
import org.mirrorbench.engine.topology.TopicInfo.PartitionInfo;

final class ParityMatrixTest {

  private static final ConfigSource OWN = ConfigSource.DYNAMIC_TOPIC_CONFIG;
  private static final ConfigSource DEFAULT = ConfigSource.DEFAULT_CONFIG;
  private static final ConfigSource FILE = ConfigSource.STATIC_BROKER_CONFIG;

  private final Map<String, String> config =
      new HashMap<>(
          Map.of("source.cluster.alias", "a", "target.cluster.alias", "b", "topics", "t.*"));

  @Test
  void shouldCompareNumbersOfPartitions() {
    assertThat(partitions(3, 3)).isEqualTo(State.SAME);
    assertThat(partitions(3, 2)).isEqualTo(State.WILL_SYNC);
    assertThat(partitions(2, 3)).isEqualTo(State.DIFFERENT);
    assertThat(partitions(3, 0)).isEqualTo(State.WILL_SYNC);
    config.put("refresh.topics.enabled", "false");
    assertThat(partitions(3, 2)).isEqualTo(State.DIFFERENT);
    assertThat(partitions(3, 0)).isEqualTo(State.DIFFERENT);
  }

  private State partitions(int source, int target) {
    Inventory there = target == 0 ? cluster("b", "x", 1) : cluster("b", "a.t", target);
    return new ParityMatrix(config).rows(cluster("a", "t", source), there).getFirst().state();
  }

  @Test
  void shouldSayOfEachConfigWhatMirrorMakerMakesOfIt() {
    assertThat(row("retention.ms", "1", OWN, "1", OWN)).isEqualTo(State.SAME);
    assertThat(row("retention.ms", "1", OWN, "2", OWN)).isEqualTo(State.WILL_SYNC);
    assertThat(row("retention.ms", "1", DEFAULT, "2", OWN)).isEqualTo(State.WILL_SYNC);
    assertThat(row("retention.ms", "1", DEFAULT, "2", DEFAULT)).isEqualTo(State.NOT_CARRIED);
    assertThat(row("retention.ms", "1", FILE, "2", DEFAULT)).isEqualTo(State.NOT_CARRIED);
    assertThat(row("min.insync.replicas", "2", OWN, "1", DEFAULT)).isEqualTo(State.NOT_CARRIED);
    config.put("use.defaults.from", "source");
    assertThat(row("retention.ms", "1", DEFAULT, "2", DEFAULT)).isEqualTo(State.WILL_SYNC);
    config.put("config.properties.exclude", "retention.*");
    assertThat(row("retention.ms", "1", OWN, "2", OWN)).isEqualTo(State.NOT_CARRIED);
    assertThat(row("min.insync.replicas", "2", OWN, "1", DEFAULT)).isEqualTo(State.WILL_SYNC);
    config.put("sync.topic.configs.enabled", "false");
    assertThat(row("min.insync.replicas", "2", OWN, "1", DEFAULT)).isEqualTo(State.NOT_CARRIED);
  }

  @Test
  void shouldNotTrustMirrorMakerWithATopicThatItDoesNotRecognise() {
    config.put("source.cluster.alias", "us.west");
    Inventory source = with(cluster("us.west", "t", 2), "t", entry("retention.ms", "1", OWN));
    Inventory target =
        with(cluster("b", "us.west.t", 1), "us.west.t", entry("retention.ms", "2", OWN));

    assertThat(new ParityMatrix(config).rows(source, target))
        .filteredOn(row -> !row.topic().equals("*"))
        .extracting(ParityRow::state)
        .containsExactly(State.DIFFERENT, State.DIFFERENT);
  }

  private State row(String name, String here, ConfigSource from, String there, ConfigSource to) {
    Inventory source = with(cluster("a", "t", 1), "t", entry(name, here, from));
    Inventory target = with(cluster("b", "a.t", 1), "a.t", entry(name, there, to));
    return new ParityMatrix(config)
        .rows(source, target).stream()
            .filter(row -> row.what().equals("config " + name))
            .findFirst()
            .orElseThrow()
            .state();
  }

  @Test
  void shouldLeaveOutWhatNobodySetAndIsTheSame() {
    Inventory source = with(cluster("a", "t", 1), "t", entry("retention.ms", "1", DEFAULT));
    Inventory target = with(cluster("b", "a.t", 1), "a.t", entry("retention.ms", "1", DEFAULT));

    assertThat(new ParityMatrix(config).rows(source, target))
        .extracting(ParityRow::what)
        .containsExactly("partitions", "acls");
  }

  @Test
  void shouldNeverTellASecret() {
    Inventory source = with(cluster("a", "t", 1), "t", secret("own.password"));
    Inventory target = with(cluster("b", "a.t", 1), "a.t", secret("own.password"));
    Inventory alone = with(cluster("b", "a.t", 1), "a.t", secret("other.password"));

    assertThat(new ParityMatrix(config).rows(source, target).toString())
        .contains("own.password")
        .doesNotContain("geheim");
    assertThat(new ParityMatrix(config).rows(source, alone).toString())
        .contains("other.password")
        .doesNotContain("geheim");
  }

  private static ConfigEntry secret(String name) {
    return new ConfigEntry(name, "geheim", OWN, true, false, List.of(), ConfigType.PASSWORD, null);
  }

  @Test
  void shouldSayThatConfigsAreUnknown() {
    assertThat(new ParityMatrix(config).rows(cluster("a", "t", 1), cluster("b", "a.t", 1)))
        .filteredOn(row -> row.what().equals("configs"))
        .extracting(ParityRow::state)
        .containsExactly(State.UNKNOWN);
  }

  @Test
  void shouldFollowTheRulesForAcls() {
    Inventory source =
        withAcls(
            cluster("a", "t", 1),
            acl("t", PatternType.LITERAL, "User:reads", AclOperation.READ),
            acl("t", PatternType.LITERAL, "User:new", AclOperation.READ),
            acl("t", PatternType.LITERAL, "User:all", AclOperation.ALL),
            acl("t", PatternType.LITERAL, "User:writes", AclOperation.WRITE),
            acl("t", PatternType.PREFIXED, "User:prefix", AclOperation.READ),
            acl("*", PatternType.LITERAL, "User:every", AclOperation.READ),
            acl("other", PatternType.LITERAL, "User:other", AclOperation.READ));
    Inventory target =
        withAcls(
            cluster("b", "a.t", 1),
            acl("a.t", PatternType.LITERAL, "User:reads", AclOperation.READ),
            acl("a.t", PatternType.LITERAL, "User:all", AclOperation.READ),
            acl("a.t", PatternType.LITERAL, "User:extra", AclOperation.WRITE));

    assertThat(acls(source, target))
        .containsEntry("User:reads ALLOW READ host=*", State.SAME)
        .containsEntry("User:new ALLOW READ host=*", State.WILL_SYNC)
        .containsEntry("User:all ALLOW ALL host=*", State.NOT_CARRIED)
        .containsEntry("User:writes ALLOW WRITE host=*", State.NOT_CARRIED)
        .containsEntry("User:prefix ALLOW READ host=* PREFIXED", State.NOT_CARRIED)
        .containsEntry("User:every ALLOW READ host=*", State.NOT_CARRIED)
        .containsEntry("User:extra ALLOW WRITE host=*", State.DIFFERENT)
        .hasSize(7);
    config.put("sync.topic.acls.enabled", "false");
    assertThat(acls(source, target)).containsEntry("User:new ALLOW READ host=*", State.NOT_CARRIED);
  }

  private Map<String, State> acls(Inventory source, Inventory target) {
    Map<String, State> found = new TreeMap<>();
    new ParityMatrix(config)
        .rows(source, target).stream()
            .filter(row -> row.what().startsWith("acl "))
            .forEach(row -> found.put(row.what().substring(4), row.state()));
    return found;
  }

  private static AclBinding acl(String topic, PatternType type, String who, AclOperation what) {
    return new AclBinding(
        new ResourcePattern(ResourceType.TOPIC, topic, type),
        new AccessControlEntry(who, "*", what, AclPermissionType.ALLOW));
  }

  private static ConfigEntry entry(String name, String value, ConfigSource source) {
    return new ConfigEntry(name, value, source, false, false, List.of(), ConfigType.STRING, "");
  }

  private static Inventory cluster(String alias, String topic, int partitions) {
    List<PartitionInfo> infos =
        IntStream.range(0, partitions).mapToObj(i -> new PartitionInfo(i, 1, 1, true)).toList();
    TreeMap<String, TopicInfo> topics = new TreeMap<>();
    topics.put(topic, new TopicInfo(topic, Uuid.randomUuid(), false, infos, null));
    return new Inventory(
        alias,
        alias,
        Instant.EPOCH,
        List.of(1),
        null,
        topics,
        Inventory.notRead(alias, Section.RANGES),
        Inventory.notRead(alias, Section.SIZES),
        Inventory.notRead(alias, Section.CONFIGS),
        Inventory.notRead(alias, Section.CONFIGS),
        Inventory.notRead(alias, Section.GROUPS),
        Inventory.notRead(alias, Section.ACLS));
  }

  private static Inventory with(Inventory it, String topic, ConfigEntry... entries) {
    return new Inventory(
        it.alias(),
        it.clusterId(),
        it.at(),
        it.brokers(),
        it.rights(),
        it.topics(),
        it.ranges(),
        it.bytes(),
        Result.ok(Map.of(topic, new Config(Arrays.asList(entries)))),
        it.brokerConfig(),
        it.groups(),
        it.acls());
  }

  private static Inventory withAcls(Inventory it, AclBinding... acls) {
    return new Inventory(
        it.alias(),
        it.clusterId(),
        it.at(),
        it.brokers(),
        it.rights(),
        it.topics(),
        it.ranges(),
        it.bytes(),
        it.configs(),
        it.brokerConfig(),
        it.groups(),
        Result.ok(List.of(acls)));
  }
}
