package org.mirrorbench.engine.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

final class CanaryTest {

  /** Nobody answers there: what is refused is refused before anybody is asked. */
  private static final ClusterProfile A = ClusterProfile.plaintext("a", "localhost:1");

  private static final ClusterProfile B = ClusterProfile.plaintext("b", "localhost:1");

  private final Map<String, String> config =
      new HashMap<>(
          Map.of(
              "source.cluster.alias", "a",
              "target.cluster.alias", "b",
              "refresh.topics.interval.seconds", "10"));

  @Test
  void shouldTouchNoReadOnlyCluster() {
    assertThat(refused(A.with(Access.READ_ONLY), B)).contains("Cluster a", "read-only");
    assertThat(refused(A, B.with(Access.READ_ONLY))).contains("Cluster b", "read-only");
  }

  @ParameterizedTest
  @CsvSource({
    "refresh.topics.enabled, false, would never find",
    "refresh.topics.interval.seconds, 600, every 600 seconds",
    "refresh.topics.interval.seconds, soon, every 600 seconds",
  })
  void shouldRefuseWhereNobodyWouldNoticeItsTopic(String key, String value, String why) {
    config.put(key, value);

    assertThat(refused(A, B)).contains(why, "refresh.topics.interval.seconds");
  }

  private String refused(ClusterProfile source, ClusterProfile target) {
    FlowSpec spec = FlowSpec.of(source, target, ".*");
    return switch (Canary.run(spec, config, 1, "abc", Progress.NONE)) {
      case Result.Err<CanaryResult>(Problem problem) -> problem.sentence();
      case Result.Ok<CanaryResult> ran -> throw new AssertionError(ran);
    };
  }

  @Test
  void shouldKnowItsRecordsByteForByte() {
    Canaries canaries = new Canaries("t", "run");
    ProducerRecord<byte[], byte[]> sent = canaries.record(3, 99);

    assertThat(canaries.number(arrived(sent, 99, sent.value()))).isEqualTo(3);
    assertThat(canaries.same(arrived(sent, 99, sent.value()), 3, 99)).isTrue();
    assertThat(canaries.same(arrived(sent, 100, sent.value()), 3, 99)).isFalse();
    byte[] altered = sent.value().clone();
    altered[20]++;
    assertThat(canaries.same(arrived(sent, 99, altered), 3, 99)).isFalse();
    assertThat(new Canaries("t", "other").number(arrived(sent, 99, sent.value()))).isNull();
    assertThat(List.of(canaries.record(1, 1).value(), canaries.record(2, 1).value()))
        .doesNotHaveDuplicates();
  }

  private static ConsumerRecord<byte[], byte[]> arrived(
      ProducerRecord<byte[], byte[]> sent, long timestamp, byte[] value) {
    return new ConsumerRecord<>(
        "a.t",
        0,
        0L,
        timestamp,
        TimestampType.CREATE_TIME,
        sent.key().length,
        value.length,
        sent.key(),
        value,
        sent.headers(),
        Optional.empty());
  }
}
