package org.mirrorbench.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mirrorbench.engine.Checkups;
import org.mirrorbench.engine.doctor.Answer;
import org.mirrorbench.engine.doctor.CheckReport;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.NotDone;
import org.mirrorbench.engine.doctor.Repair;
import org.mirrorbench.engine.doctor.Symptom;
import org.mirrorbench.engine.doctor.Trace;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.problem.Said;

/** A doctor who finds something, and one topic that is left out. */
final class SampleDoctor implements Checkups {

  final List<String> asked = new CopyOnWriteArrayList<>();

  @Override
  public CheckReport check(FlowSpec flow, Runs runs, Progress progress) {
    asked.add("check " + flow.name());
    progress.at("facts", 12, 12);
    progress.at("checks", 48, 48);
    return new CheckReport(
        flow.name(),
        Instant.now(),
        1_840,
        findings(),
        List.of("aliases", "loop", "converters", "worker-cluster", "positions", "storage"),
        List.of(
            new NotDone(
                "acl-sync",
                new Problem.Denied(
                    "Cluster paris-dc1",
                    Reason.REQUEST_REFUSED.text("Cluster authorization failed"),
                    Reason.GIVE_RIGHT.text()))));
  }

  static List<Finding> findings() {
    return List.of(
        Finding.of(
            Symptom.SAME_CLUSTER,
            "paris-dc1 → dr-frankfurt",
            "paris-dc1",
            "dr-frankfurt",
            "MkU3OEVBNTcwNTJENDM2Qk"),
        Finding.of(Symptom.SAME_CLUSTER, "orders", "paris-dc1", "dr-frankfurt", "5L6g3nShT-eMCtK")
            .with(new Repair.Settings(Map.of("tasks.max", "8"))));
  }

  @Override
  public Result<Trace> whyTopic(FlowName flow, String topic) {
    asked.add("topic " + topic);
    return Result.ok(
        new Trace(
            topic,
            Trace.Kind.TOPIC,
            List.of(
                new Trace.Step(
                    "exists", true, Answer.TOPIC_THERE.of(12, "paris-dc1"), Said.nothing()),
                new Trace.Step("readable", null, Answer.RIGHTS_UNTOLD.of(), Said.nothing()),
                new Trace.Step(
                    "included",
                    false,
                    Answer.TOPIC_EXCLUDED.of(".*\\.dlq"),
                    Answer.NARROW_TOPICS_EXCLUDE.of(".*\\.dlq")))));
  }

  @Override
  public Result<Trace> whyGroup(FlowName flow, String group) {
    asked.add("group " + group);
    return Result.ok(
        new Trace(
            group,
            Trace.Kind.GROUP,
            List.of(
                new Trace.Step(
                    "exists", true, Answer.GROUP_THERE.of("classic", "Stable"), Said.nothing()),
                new Trace.Step("written", true, Answer.WRITTEN.of(), Said.nothing()))));
  }
}
