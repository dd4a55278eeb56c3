package org.mirrorbench.app.cluster;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.engine.Clusters;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.Stage;
import org.mirrorbench.engine.connection.StageResult;
import org.mirrorbench.engine.problem.Result;

/** Runs staged tests in the background and lets a model follow. FX thread only. */
final class TestRun {

  private final Clusters clusters;
  private final PageContext context;
  private final TestModel model = new TestModel();
  private Runnable cancel = () -> {};

  /** Counts the runs, so that a cancelled one says nothing into the next. */
  private int run;

  TestRun(Clusters clusters, PageContext context) {
    this.clusters = clusters;
    this.context = context;
  }

  TestModel model() {
    return model;
  }

  /**
   * Starts a test; one that still runs is cancelled.
   *
   * @param profile made in the background, since it may have to wait for a secret
   */
  void start(String alias, Supplier<ClusterProfile> profile) {
    cancel();
    int mine = ++run;
    model.start();
    cancel =
        context
            .background()
            .run(
                context.messages().text("cluster.test.task", alias),
                progress -> Result.ok(test(profile.get(), progress, mine)),
                new Background.Endings<>(
                    report -> inTime(mine, () -> model.show(report)),
                    problem -> inTime(mine, () -> model.prevented(problem)),
                    () -> inTime(mine, model::cancelled)));
  }

  void cancel() {
    cancel.run();
  }

  private ConnectionReport test(ClusterProfile profile, Background.Progress progress, int mine) {
    AtomicInteger ended = new AtomicInteger();
    progress.at(0, Stage.values().length, "");
    return clusters.test(
        profile,
        result -> {
          progress.at(ended.incrementAndGet(), Stage.values().length, name(result));
          FxThread.run(() -> inTime(mine, () -> model.ended(result)));
        });
  }

  private static String name(StageResult result) {
    return result.stage().name().toLowerCase(Locale.ROOT);
  }

  private void inTime(int mine, Runnable show) {
    if (mine == run) {
      show.run();
    }
  }
}
