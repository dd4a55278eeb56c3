package org.mirrorbench.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.flow.GroupVerdict.Why;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventories;

final class GroupRehearsalTest {

  private static final @Nullable Map<TopicPartition, Long> UNREAD = null;

  private final GroupRehearsal rehearsal =
      new GroupRehearsal(
          new FlowName("primary", "backup"),
          Inventories.of("primary", "orders", "backup.orders", "heartbeats")
              .group("billing", "classic", "consumer", "orders")
              .group("simple", "classic", "", "orders")
              .group("modern", "consumer", "consumer", "orders", "gone")
              .group("shared", "share", "share")
              .group("flowing", "streams", "streams", "orders")
              .group("workers", "classic", "connect")
              .group("connect-sink", "classic", "consumer", "orders")
              .group("console-consumer-42", "classic", "consumer", "orders")
              .group("of-copies", "classic", "consumer", "backup.orders")
              .group("of-gone", "classic", "consumer", "gone")
              .group("of-heartbeats", "classic", "consumer", "heartbeats")
              .group("nowhere", "classic", "consumer")
              .group("secret", "classic", "consumer", UNREAD)
              .inventory());

  @Test
  void shouldTellTheReasonOfEachGroup() {
    List<GroupVerdict> found = rehearsal.groups(Map.of("topics", "orders,backup.*,gone")).orThrow();

    assertThat(found)
        .containsExactlyInAnyOrder(
            new GroupVerdict("billing", Why.MATCHES, ".*"),
            new GroupVerdict("simple", Why.MATCHES, ".*"),
            new GroupVerdict("modern", Why.MATCHES, ".*"),
            new GroupVerdict("shared", Why.OTHER_TYPE, "share"),
            new GroupVerdict("flowing", Why.OTHER_TYPE, "streams"),
            new GroupVerdict("workers", Why.OTHER_TYPE, "connect"),
            new GroupVerdict("connect-sink", Why.EXCLUDED, "connect-.*"),
            new GroupVerdict("console-consumer-42", Why.EXCLUDED, "console-consumer-.*"),
            new GroupVerdict("of-copies", Why.NO_MIRRORED_TOPIC, "backup.orders"),
            new GroupVerdict("of-gone", Why.NO_MIRRORED_TOPIC, "gone"),
            new GroupVerdict("of-heartbeats", Why.NO_MIRRORED_TOPIC, "heartbeats"),
            new GroupVerdict("nowhere", Why.NO_MIRRORED_TOPIC, ""),
            new GroupVerdict("secret", Why.COMMITS_UNKNOWN, ""));
  }

  @Test
  void shouldNameTheKeyThatConnectWouldRefuse() {
    assertThat(rehearsal.groups(Map.of("groups", "g{1,2}")))
        .isInstanceOfSatisfying(
            Result.Err.class,
            it -> assertThat(((Problem) it.problem()).subject()).isEqualTo("groups"));
  }

  @Test
  void shouldFollowThePatternsOfGroups() {
    List<GroupVerdict> found =
        rehearsal.groups(Map.of("groups", "bill.*,connect-.*", "groups.exclude", "")).orThrow();

    assertThat(found.stream().filter(GroupVerdict::translated).map(GroupVerdict::group))
        .containsExactly("billing", "connect-sink");
    assertThat(found).contains(new GroupVerdict("simple", Why.NOT_INCLUDED, ""));
  }
}
