package org.mirrorbench.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorbench.engine.flow.Rehearsed.FLOW;
import static org.mirrorbench.engine.flow.Rehearsed.IDENTITY;
import static org.mirrorbench.engine.flow.Rehearsed.rehearsal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.Inventories;

final class RehearsalSpeedTest {

  /** Of this thread alone: what else the machine does is no keystroke's work. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  @Test
  void shouldAnswerAKeystrokeOnFiveThousandTopicsAtOnce(TestReporter reporter) {
    Inventories many = Inventories.of("primary");
    for (int i = 0; i < 5_000; i++) {
      many.topic("team-%02d.application-%03d.events-%d".formatted(i % 40, i % 311, i), 4);
    }
    Inventories there = Inventories.of("backup");
    for (int i = 0; i < 2_000; i++) {
      there.topic("primary.team-%02d.application-%03d.events-%d".formatted(i % 40, i % 311, i), 4);
    }
    FlowGraph others =
        new FlowGraph(
            List.of(
                Route.of(new FlowName("backup", "primary"), Map.of(), "backup-id", "primary-id"),
                Route.of(
                    new FlowName("a", "b"),
                    Map.of("replication.policy.class", IDENTITY),
                    "backup-id",
                    "third-id"),
                Route.of(
                    new FlowName("b", "c"),
                    Map.of("replication.policy.class", IDENTITY),
                    "third-id",
                    "primary-id")));
    Surroundings around =
        new Surroundings(Result.ok(there.inventory()), others, Map.of(), Set.of(), Set.of());
    FilterRehearsal rehearsal = new FilterRehearsal(FLOW, many.inventory(), around);
    String typed = "team-0[1-9]\\.application-.*,team-1.*\\.events-.*[02468],.*application-01.*";
    List<Long> micros = new ArrayList<>();
    int taken = 0;
    for (int round = 0; round < 2; round++) {
      micros.clear();
      for (int length = 1; length <= typed.length(); length += 3 - round) {
        long start = CPU.getCurrentThreadCpuTime();
        var found =
            rehearsal.topics(
                Map.of("topics", typed.substring(0, length) + (round == 0 ? "" : "|.*")));
        micros.add((CPU.getCurrentThreadCpuTime() - start) / 1_000);
        taken =
            found instanceof Result.Ok<TopicRehearsal>(TopicRehearsal it)
                ? it.mirrored().size()
                : taken;
      }
    }
    Collections.sort(micros);
    long median = micros.get(micros.size() / 2);
    reporter.publishEntry("keystroke on 5000 topics, median micros", Long.toString(median));
    reporter.publishEntry(
        "keystroke on 5000 topics, slowest micros", Long.toString(micros.getLast()));

    assertThat(taken).isEqualTo(5_000);
    assertThat(median).isLessThan(100_000);
  }
}
