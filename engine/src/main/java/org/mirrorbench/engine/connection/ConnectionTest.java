package org.mirrorbench.engine.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.problem.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tests a connection stage by stage and says in plain words what is wrong where.
 *
 * <p>Blocking, for at most {@value #LONGEST_SECONDS} seconds, whatever hangs; interrupt it to
 * cancel, and the thread stays interrupted. Nothing is written to the cluster.
 */
public final class ConnectionTest {

  /** How long all stages together may take. */
  static final int LONGEST_SECONDS = 28;

  private static final Logger LOGGER = LoggerFactory.getLogger(ConnectionTest.class);

  private static final List<ConnectionStage> STAGES =
      List.of(
          new NameStage(),
          new TcpStage(),
          new TlsStage(),
          new SaslStage(),
          new MetadataStage(),
          new CapabilitiesStage(),
          new ClusterIdStage(),
          new RightsStage());

  private final Course course;
  private final Consumer<StageResult> each;
  private final List<StageResult> results = new ArrayList<>();
  private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);

  private ConnectionTest(Course course, Consumer<StageResult> each) {
    this.course = course;
    this.each = each;
  }

  /**
   * Tests a cluster that may become a source or a target.
   *
   * @param each told when a stage ends, on the caller's thread
   */
  public static ConnectionReport run(ClusterProfile profile, Consumer<StageResult> each) {
    return run(profile, EnumSet.noneOf(Right.Role.class), each);
  }

  /**
   * Tests a cluster that has a role already.
   *
   * @param roles it must be fit for every one of them; empty when either will do
   * @param each told when a stage ends, on the caller's thread
   */
  public static ConnectionReport run(
      ClusterProfile profile, Set<Right.Role> roles, Consumer<StageResult> each) {
    try (Course course = new Course(profile, roles)) {
      ConnectionTest test = new ConnectionTest(course, each);
      test.stages();
      return new ConnectionReport(
          profile.alias(),
          test.results,
          course.rights(),
          course.clusterId(),
          course.version(),
          Instant.now());
    }
  }

  private void stages() {
    Finding rest = null;
    for (ConnectionStage stage : STAGES) {
      long begin = System.nanoTime();
      Finding finding = rest;
      if (finding == null) {
        finding = finding(stage);
        if (finding.failed()) {
          rest = Finding.skipped(Diagnosis.EARLIER_STAGE_FAILED);
        } else if (Thread.currentThread().isInterrupted()) {
          rest = Finding.unknown(Diagnosis.CANCELLED);
        }
      }
      StageResult result =
          new StageResult(
              stage.stage(),
              finding.state(),
              finding.remark(),
              TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
      results.add(result);
      each.accept(result);
    }
  }

  private Finding finding(ConnectionStage stage) {
    FutureTask<Finding> task = Parallel.start(stage.stage().name(), () -> stage.run(course));
    long limit = Math.min(stage.limit().toNanos(), Math.max(0, end - System.nanoTime()));
    try {
      return task.get(limit, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return Finding.failed(
          Diagnosis.STAGE_TIMED_OUT, Long.toString(Duration.ofNanos(limit).toSeconds()));
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      log(stage, cause);
      return Faults.unexpected(cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.unknown(Diagnosis.CANCELLED);
    } finally {
      task.cancel(true);
    }
  }

  /** The message may quote a setting: it is logged without secrets or not at all. */
  private void log(ConnectionStage stage, Throwable cause) {
    String words =
        course.settings() instanceof Result.Ok<ClientSettings>(ClientSettings settings)
            ? settings.scrub(Faults.words(cause))
            : "";
    LOGGER.warn(
        "Stage {} of the test of {} failed unexpectedly: {} {} {}",
        stage.stage(),
        course.profile().alias(),
        cause.getClass().getName(),
        words,
        cause.getStackTrace().length == 0 ? "" : cause.getStackTrace()[0]);
  }
}
