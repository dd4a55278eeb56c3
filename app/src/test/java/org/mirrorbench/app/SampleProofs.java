package org.mirrorbench.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.mirrorbench.engine.CanaryReport;
import org.mirrorbench.engine.Proofs;
import org.mirrorbench.engine.carryover.Carry;
import org.mirrorbench.engine.carryover.ParityRow;
import org.mirrorbench.engine.carryover.ParityRow.State;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Said;

/** Canary records that arrive, and topics of which some differ. */
final class SampleProofs implements Proofs {

  @Override
  public Result<CanaryReport> canary(FlowName flow, int records, Progress progress) {
    progress.at("arrival", records, records);
    return Result.ok(
        new CanaryReport(
            flow,
            "mirrorbench.canary.4f1c",
            flow.source() + ".mirrorbench.canary.4f1c",
            records,
            records,
            LongStream.range(0, records).map(i -> 84 + i * 7).boxed().toList(),
            true,
            null,
            Instant.now(),
            Duration.ofSeconds(9)));
  }

  @Override
  public Result<List<ParityRow>> parity(FlowName flow, Progress progress) {
    List<ParityRow> rows = new ArrayList<>();
    for (String topic : SampleTopics.TOPICS) {
      String remote = flow.source() + "." + topic;
      rows.add(new ParityRow(topic, remote, "partitions", "12", "12", State.SAME, Said.nothing()));
      rows.add(
          new ParityRow(
              topic,
              remote,
              "config cleanup.policy",
              "delete",
              "delete",
              State.SAME,
              Said.nothing()));
    }
    rows.set(
        0,
        new ParityRow(
            "audit.log",
            flow.source() + ".audit.log",
            "partitions",
            "24",
            "12",
            State.WILL_SYNC,
            Carry.ADDED_AT_REFRESH.of()));
    rows.add(
        new ParityRow(
            "orders",
            flow.source() + ".orders",
            "config min.insync.replicas",
            "2",
            "1",
            State.NOT_CARRIED,
            Carry.EXCLUDED.of()));
    rows.add(
        new ParityRow(
            "payments",
            flow.source() + ".payments",
            "config retention.ms",
            "604800000",
            "86400000",
            State.DIFFERENT,
            Carry.CONFIGS_OFF.of()));
    rows.add(
        new ParityRow(
            "payments",
            flow.source() + ".payments",
            "acl User:billing READ",
            "ALLOW",
            null,
            State.UNKNOWN,
            Said.of(
                new Problem.Denied(
                    "Cluster " + flow.target(),
                    Reason.REQUEST_REFUSED.text("Cluster authorization failed"),
                    Reason.GIVE_RIGHT.text()))));
    return Result.ok(rows);
  }
}
