package org.mirrorbench.engine.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.mirrorbench.engine.Notice;
import org.mirrorbench.engine.instance.Workspaces;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is kept on disk, in two files: {@code workspace.mv.db}, from which nothing acknowledged is
 * ever lost, and {@code metrics.mv.db}, which may be thrown away.
 *
 * <p>Any thread. Hold the workspace's lock before opening; call {@link #rollUp} every few seconds.
 */
public final class Store implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(Store.class);

  private final Database workspace;
  private final Database metrics;
  private final Backups backups;
  private final Clock clock;
  private final List<Notice> notices;
  private final FlowTable flows;
  private final ClusterTable clusters;
  private final JournalTable journal;
  private final EventTable events;
  private final SettingTable settings;
  private final WorkerTable workers;
  private final DraftTable drafts;
  private final LagTable lag;
  private final HeartbeatTable heartbeats;

  private Store(
      Database workspace,
      Database metrics,
      Backups backups,
      Clock clock,
      LagRetention retention,
      List<Notice> notices) {
    this.workspace = workspace;
    this.metrics = metrics;
    this.backups = backups;
    this.clock = clock;
    this.notices = notices;
    this.flows = new FlowTable(workspace, clock, this::backupQuietly);
    this.clusters = new ClusterTable(workspace, clock, this::backupQuietly);
    this.journal = new JournalTable(workspace, clock);
    this.events = new EventTable(workspace);
    this.settings = new SettingTable(workspace);
    this.workers = new WorkerTable(workspace, clock, this::backupQuietly);
    this.drafts = new DraftTable(workspace, clock);
    this.lag = new LagTable(metrics, clock, retention);
    this.heartbeats = new HeartbeatTable(metrics, clock);
  }

  /** Opens the databases of a workspace, making what is missing and restoring what is damaged. */
  public static Result<Store> open(Path workspace) {
    return open(workspace, Clock.systemUTC(), LagRetention.DEFAULT);
  }

  public static Result<Store> open(Path workspace, Clock clock, LagRetention retention) {
    if (workspace.toString().contains(";")) {
      return Result.err(
          new Problem.Invalid(
              workspace.toString(),
              "The path of a workspace cannot contain a semicolon.",
              "Name another folder with --workspace."));
    }
    return Workspaces.ensure(workspace).then(folder -> openIn(folder, clock, retention));
  }

  private static Result<Store> openIn(Path folder, Clock clock, LagRetention retention) {
    Backups backups = new Backups(folder, clock);
    Opener opener = new Opener(folder, clock, backups);
    return opener
        .workspace()
        .then(
            workspace ->
                switch (opener.metrics()) {
                  case Result.Ok<Database>(Database metrics) ->
                      Result.ok(
                          new Store(
                              workspace, metrics, backups, clock, retention, opener.notices()));
                  case Result.Err<Database>(Problem problem) -> {
                    workspace.close();
                    yield Result.<Store>err(problem);
                  }
                });
  }

  /** What was restored or made anew at opening, to be told to the person; mostly empty. */
  public List<Notice> notices() {
    return notices;
  }

  public FlowTable flows() {
    return flows;
  }

  public ClusterTable clusters() {
    return clusters;
  }

  public JournalTable journal() {
    return journal;
  }

  public EventTable events() {
    return events;
  }

  public SettingTable settings() {
    return settings;
  }

  public WorkerTable workers() {
    return workers;
  }

  public DraftTable drafts() {
    return drafts;
  }

  public LagTable lag() {
    return lag;
  }

  public HeartbeatTable heartbeats() {
    return heartbeats;
  }

  /** Rolls up lag, drops what is too old, and takes the daily backup when it is due. */
  public void rollUp() {
    lag.rollUp();
    heartbeats.prune();
    if (backupDue()) {
      events.prune(clock.instant());
      backupQuietly();
    }
  }

  /**
   * Copies the workspace database; the newest 7 copies are kept.
   *
   * @return the zip file
   */
  public Path backup() {
    return backups.take(workspace);
  }

  private boolean backupDue() {
    try {
      return backups.olderThan(Duration.ofDays(1));
    } catch (IOException e) {
      LOGGER.warn("The backups cannot be listed", e);
      return false;
    }
  }

  /** What was stored is stored: that it could not be copied as well is no reason to fail. */
  private void backupQuietly() {
    try {
      backup();
    } catch (RuntimeException e) {
      LOGGER.warn("The workspace was not backed up", e);
    }
  }

  /** Waits for what is being written; a backup tells everything that the workspace held. */
  @Override
  public void close() {
    if (workspace.changed()) {
      backupQuietly();
    }
    try {
      metrics.close();
      Seal.write(metrics.file(), Schema.METRICS);
    } finally {
      workspace.close();
      Seal.write(workspace.file(), Schema.WORKSPACE);
    }
  }
}
