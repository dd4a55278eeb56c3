package org.mirrorbench.engine.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorStatus;
import org.mirrorbench.engine.connect.embedded.EmbeddedWorker;
import org.mirrorbench.engine.connect.embedded.WorkerState;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.GroupReader;
import org.mirrorbench.engine.worker.GroupState;

/** Prints what a headless worker does, a line whenever that changes. */
final class WorkerProgress {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final PrintWriter out;
  private final String group;
  private final GroupReader groups;
  private String last = "";

  WorkerProgress(PrintWriter out, String group, GroupReader groups) {
    this.out = out;
    this.group = group;
    this.groups = groups;
  }

  void say(String words) {
    if (!words.equals(last)) {
      last = words;
      out.println(TIME.format(Instant.now()) + "  " + group + "  " + words);
      out.flush();
    }
  }

  /** Until the latch is let down, which a signal makes needless. */
  void follow(EmbeddedWorker worker, CountDownLatch end) throws InterruptedException {
    do {
      say(words(worker));
    } while (!end.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
  }

  private String words(EmbeddedWorker worker) {
    WorkerState state =
        Objects.requireNonNullElse(worker.state().latest(), new WorkerState.Starting());
    return switch (state) {
      case WorkerState.Starting() -> "starting";
      case WorkerState.Stopped() -> "stopped";
      case WorkerState.Down(Problem problem, Duration retryIn) ->
          "down, again in " + retryIn.toSeconds() + " s: " + problem.detail();
      case WorkerState.Running(var address) ->
          "running, " + members() + tasks(worker, address.getHost() + ":" + address.getPort());
    };
  }

  private String members() {
    return switch (groups.read(group)) {
      case Result.Ok<GroupState>(GroupState found) ->
          "group " + found.state() + " with " + found.hosts().size() + " workers";
      case Result.Err<GroupState> _ -> "group not known";
    };
  }

  private static String tasks(EmbeddedWorker worker, String id) {
    @Nullable Map<String, ConnectorStatus> statuses =
        worker.cluster(Duration.ZERO).then(ConnectCluster::statuses)
                instanceof Result.Ok<Map<String, ConnectorStatus>>(var found)
            ? found
            : null;
    if (statuses == null) {
      return "";
    }
    long here =
        statuses.values().stream()
            .flatMap(connector -> connector.tasks().stream())
            .filter(task -> task.workerId().equals(id))
            .count();
    long all = statuses.values().stream().mapToLong(status -> status.tasks().size()).sum();
    return ", " + here + " of " + all + " tasks here";
  }
}
