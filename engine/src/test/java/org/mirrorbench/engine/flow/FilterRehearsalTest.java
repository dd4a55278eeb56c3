package org.mirrorbench.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorbench.engine.flow.Rehearsed.IDENTITY;
import static org.mirrorbench.engine.flow.Rehearsed.mirrored;
import static org.mirrorbench.engine.flow.Rehearsed.rehearsal;
import static org.mirrorbench.engine.flow.Rehearsed.rehearse;
import static org.mirrorbench.engine.flow.Rehearsed.topic;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.flow.TopicVerdict.Left;
import org.mirrorbench.engine.flow.TopicVerdict.Why;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventories;

final class FilterRehearsalTest {

  @Test
  void shouldTellTheReasonOfEachTopic() {
    TopicRehearsal found = rehearse(Map.of("topics", "orders.*, .*orders,big,[.].*,x.*"));

    assertThat(mirrored(found))
        .containsExactly(
            "big", "heartbeats", "orders", "orders-eu", "other.heartbeats", "other.orders");
    assertThat(left(found, "payments")).isEqualTo(new Left("payments", Why.NOT_INCLUDED, ""));
    assertThat(left(found, "orders.replica"))
        .isEqualTo(new Left("orders.replica", Why.EXCLUDED, ".*\\.replica"));
    assertThat(left(found, "backup.orders"))
        .isEqualTo(new Left("backup.orders", Why.CYCLE, "backup"));
    assertThat(left(found, "backup.heartbeats").why()).isEqualTo(Why.CYCLE);
    assertThat(left(found, ".hidden")).isEqualTo(new Left(".hidden", Why.INTERNAL, ".hidden"));
    assertThat(left(found, "x.checkpoints.internal").why()).isEqualTo(Why.INTERNAL);
    assertThat(topic(found, "orders").because()).isEqualTo("orders.*");
    assertThat(topic(found, "other.orders").because()).isEqualTo(".*orders");
    assertThat(topic(found, "heartbeats").why()).isEqualTo(Why.HEARTBEATS);
    assertThat(topic(found, "orders").remote()).isEqualTo("primary.orders");
  }

  @Test
  void shouldSumUpWhatIsKnownAndNothingElse() {
    TopicRehearsal some =
        rehearse(Map.of("topics", "big,orders", "heartbeats.replication.enabled", "false"));
    TopicRehearsal broken = rehearse(Map.of("topics", "broken,orders"));

    assertThat(some.partitions()).isEqualTo(5);
    assertThat(some.records()).isEqualTo(50);
    assertThat(some.bytes()).isEqualTo(500);
    assertThat(topic(broken, "broken").records()).isNull();
    assertThat(broken.records()).isNull();
    assertThat(broken.bytes()).isNull();
  }

  @Test
  void shouldNeverTakeKafkasInternalTopics() {
    TopicRehearsal found =
        rehearse(
            Map.of(
                "topics",
                ".*",
                "topics.exclude",
                "",
                "replication.policy.class",
                Fearless.class.getName()));

    assertThat(left(found, "__consumer_offsets").why()).isEqualTo(Why.INTERNAL);
    assertThat(mirrored(found)).contains("__secret", ".hidden");
  }

  /** A policy that knows no internal topics. */
  public static final class Fearless
      extends org.apache.kafka.connect.mirror.DefaultReplicationPolicy {
    @Override
    public boolean isInternalTopic(String topic) {
      return false;
    }
  }

  @Test
  void shouldFollowTheIdentityPolicy() {
    TopicRehearsal found = rehearse(Map.of("topics", ".*", "replication.policy.class", IDENTITY));

    assertThat(topic(found, "backup.orders").remote()).isEqualTo("backup.orders");
    assertThat(topic(found, "heartbeats").remote()).isEqualTo("primary.heartbeats");
    assertThat(left(found, "backup.heartbeats").why()).isEqualTo(Why.CYCLE);
  }

  @Test
  void shouldReadListsAsMirrorMakerDoes() {
    assertThat(mirrored(only("(orders,payments)"))).containsExactly("orders", "payments");
    assertThat(mirrored(only(" orders , payments "))).containsExactly("orders", "payments");
    assertThat(mirrored(only("order"))).isEmpty();
    assertThat(mirrored(only(""))).isEmpty();
    assertThat(mirrored(only("(?i)ORDERS,PAYMENTS"))).containsExactly("orders", "payments");
    assertThat(topic(only("(orders,payments)"), "orders").because()).isEqualTo("(orders|payments)");
  }

  @Test
  void shouldNameTheKeyThatConnectWouldRefuse() {
    assertThat(problem(Map.of("topics", "orders,a{1,3}b")))
        .satisfies(
            problem -> {
              assertThat(problem.subject()).isEqualTo("topics");
              assertThat(problem.detail()).contains("orders|a{1|3}b");
              assertThat(problem.remedy()).contains("comma");
            });
    assertThat(problem(Map.of("topics.exclude", "(x")))
        .extracting(Problem::subject)
        .isEqualTo("topics.exclude");
    assertThat(problem(Map.of("topics", "a,a")))
        .satisfies(
            problem -> {
              assertThat(problem.subject()).isEqualTo("topics");
              assertThat(problem.detail()).contains("must not be duplicated");
            });
    // half of an expression stands there twice
    assertThat(problem(Map.of("topics", "(a,b),(a,c)")).detail()).contains("duplicated");
    assertThat(problem(Map.of("topics", "a,,b"))).extracting(Problem::subject).isEqualTo("topics");
    assertThat(problem(Map.of("replication.policy.class", "com.example.None")))
        .satisfies(
            problem -> {
              assertThat(problem.subject()).isEqualTo("replication.policy.class");
              assertThat(problem.remedy()).contains("class path");
            });
    assertThat(problem(Map.of("replication.policy.class", Broken.class.getName())))
        .extracting(Problem::detail)
        .asString()
        .contains("UnsupportedOperationException");
  }

  /** A policy that cannot name anything. */
  public static final class Broken
      extends org.apache.kafka.connect.mirror.DefaultReplicationPolicy {
    @Override
    public String formatRemoteTopic(String sourceClusterAlias, String topic) {
      throw new UnsupportedOperationException();
    }
  }

  private TopicRehearsal only(String topics) {
    return rehearse(Map.of("topics", topics, "heartbeats.replication.enabled", "false"));
  }

  private Problem problem(Map<String, String> settings) {
    return switch (rehearsal(Inventories.of("backup").inventory()).topics(settings)) {
      case Result.Err<TopicRehearsal>(Problem problem) -> problem;
      case Result.Ok<TopicRehearsal> fine -> throw new AssertionError(fine);
    };
  }

  private static Left left(TopicRehearsal found, String topic) {
    return found.left().stream().filter(it -> it.topic().equals(topic)).findFirst().orElseThrow();
  }
}
