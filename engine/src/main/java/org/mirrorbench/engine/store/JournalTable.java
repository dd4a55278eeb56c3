package org.mirrorbench.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.plan.Change;
import org.mirrorbench.engine.plan.FlowSetting;
import org.mirrorbench.engine.plan.JournalEntry;
import org.mirrorbench.engine.plan.Side;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;

/**
 * What plans were applied and how each of their changes went; kept before the next change is tried,
 * so that it is known after a kill. Any thread.
 */
public final class JournalTable {

  private static final Set<String> OUTCOMES = Set.of("done", "failed", "notTried");

  private static final String STEP =
      """
      insert into plan_step (run, step, change_text, action, kind, side, fields, former, applied)
      values (:run, :step, :text, :action, :kind, :side, :fields format json,
        :former format json, :applied format json)
      """;

  private final Database database;
  private final Clock clock;

  JournalTable(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Notes that a plan is about to be applied, and what it takes to undo it.
   *
   * @param former the flow and where it ran before, or null when it was not known
   * @param changes in order
   * @return the run's id
   */
  public long begin(
      FlowName flow, String fingerprint, @Nullable FlowSetting former, List<JournalEntry> changes) {
    String text = former == null ? null : FormerJson.write(former.spec(), former.runs());
    return database.change(
        handle -> {
          long run =
              handle
                  .createUpdate(
                      "insert into plan_run (flow, fingerprint, begun_at, former)"
                          + " values (?, ?, ?, ? format json)")
                  .bind(0, flow.toString())
                  .bind(1, fingerprint)
                  .bind(2, clock.millis())
                  .bind(3, text)
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          insertSteps(handle, run, changes);
          return run;
        });
  }

  /**
   * Notes how a change went.
   *
   * @param index of the change, from 0
   * @param outcome {@code done}, {@code failed} or {@code notTried}
   */
  public void outcome(long run, int index, String outcome, @Nullable Problem problem) {
    if (!OUTCOMES.contains(outcome)) {
      throw new IllegalArgumentException("Not an outcome: " + outcome);
    }
    int updated =
        database.change(
            handle ->
                handle
                    .createUpdate(
                        "update plan_step set outcome = ?, problem = ?, decided_at = ?"
                            + " where run = ? and step = ?")
                    .bind(0, outcome)
                    .bind(1, problem == null ? null : ProblemJson.write(problem))
                    .bind(2, clock.millis())
                    .bind(3, run)
                    .bind(4, index)
                    .execute());
    if (updated != 1) {
      throw new IllegalArgumentException("Run " + run + " has no change " + index);
    }
  }

  /** Notes that nothing more will be tried in this run. */
  public void end(long run) {
    database.change(
        handle -> handle.execute("update plan_run set ended_at=? where id=?", clock.millis(), run));
  }

  /** Runs that never ended, oldest first: the process died, or they are under way. */
  public List<JournaledRun> interrupted() {
    return database.call(
        handle ->
            handle
                .createQuery("select * from plan_run where ended_at is null order by id")
                .map((row, context) -> read(handle, row))
                .list());
  }

  /** The newest runs of a flow, newest first. */
  public List<JournaledRun> newest(FlowName flow, int atMost) {
    return database.call(
        handle ->
            handle
                .createQuery("select * from plan_run where flow = ? order by id desc limit ?")
                .bind(0, flow.toString())
                .bind(1, atMost)
                .map((row, context) -> read(handle, row))
                .list());
  }

  /** A run by its id, or nothing. */
  public Optional<JournaledRun> find(long run) {
    return database.call(
        handle ->
            handle
                .createQuery("select * from plan_run where id = ?")
                .bind(0, run)
                .map((row, context) -> read(handle, row))
                .findFirst());
  }

  /** What was done to a flow's connectors and quotas, oldest first. */
  public List<JournalEntry> done(FlowName flow) {
    return database.call(
        handle ->
            handle
                .createQuery(
                    "select s.* from plan_step s join plan_run r on r.id = s.run"
                        + " where r.flow = ? and s.outcome = 'done'"
                        + " and s.kind in ('CONNECTOR', 'QUOTA') order by s.run, s.step")
                .bind(0, flow.toString())
                .map((row, context) -> Objects.requireNonNull(readEntry(row)))
                .list());
  }

  /** The flow before a run, or nothing when it was not known. */
  public Optional<FormerFlow> former(JournaledRun run, Function<SecretRef, Secret> open) {
    return Optional.ofNullable(run.former()).map(json -> FormerJson.read(json, open));
  }

  private static void insertSteps(Handle handle, long run, List<JournalEntry> changes) {
    if (changes.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(STEP);
    for (int step = 0; step < changes.size(); step++) {
      JournalEntry change = changes.get(step);
      batch
          .bind("run", run)
          .bind("step", step)
          .bind("text", change.name())
          .bind("action", change.action().name())
          .bind("kind", change.kind().name())
          .bind("side", change.side() == null ? null : change.side().name())
          .bind("fields", EntryJson.write(change.fields()))
          .bind("former", EntryJson.write(change.former()))
          .bind("applied", EntryJson.write(change.applied()))
          .add();
    }
    batch.execute();
  }

  private static JournaledRun read(Handle handle, ResultSet row) throws SQLException {
    long id = row.getLong("id");
    List<JournaledRun.Step> steps =
        handle
            .createQuery("select * from plan_step where run = ? order by step")
            .bind(0, id)
            .map((step, context) -> readStep(step))
            .list();
    long ended = row.getLong("ended_at");
    return new JournaledRun(
        id,
        FlowName.parse(row.getString("flow")),
        row.getString("fingerprint"),
        Instant.ofEpochMilli(row.getLong("begun_at")),
        ended == 0 ? null : Instant.ofEpochMilli(ended),
        row.getString("former"),
        steps);
  }

  private static JournaledRun.Step readStep(ResultSet row) throws SQLException {
    String problem = row.getString("problem");
    return new JournaledRun.Step(
        row.getString("change_text"),
        row.getString("outcome"),
        problem == null ? null : ProblemJson.read(problem),
        readEntry(row));
  }

  private static @Nullable JournalEntry readEntry(ResultSet row) throws SQLException {
    String action = row.getString("action");
    String side = row.getString("side");
    return action == null
        ? null
        : new JournalEntry(
            Change.Action.valueOf(action),
            Change.Kind.valueOf(row.getString("kind")),
            side == null ? null : Side.valueOf(side),
            row.getString("change_text"),
            EntryJson.fields(row.getString("fields")),
            EntryJson.values(row.getString("former")),
            EntryJson.values(row.getString("applied")));
  }
}
