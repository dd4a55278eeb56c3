package org.mirrorbench.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;

/**
 * What plans were applied and how each of their changes went; kept before the next change is tried,
 * so that it is known after a kill. Any thread.
 */
public final class JournalTable {

  private static final Set<String> OUTCOMES = Set.of("done", "failed", "notTried");

  private final Database database;
  private final Clock clock;

  JournalTable(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Notes that a plan is about to be applied.
   *
   * @param changes one text for each change, in order
   * @return the run's id
   */
  public long begin(FlowName flow, String fingerprint, List<String> changes) {
    return database.change(
        handle -> {
          long run =
              handle
                  .createUpdate("insert into plan_run (flow, fingerprint, begun_at) values (?,?,?)")
                  .bind(0, flow.toString())
                  .bind(1, fingerprint)
                  .bind(2, clock.millis())
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

  private static void insertSteps(Handle handle, long run, List<String> changes) {
    if (changes.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch("insert into plan_step (run, step, change_text) values (?, ?, ?)");
    for (int step = 0; step < changes.size(); step++) {
      batch.bind(0, run).bind(1, step).bind(2, changes.get(step)).add();
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
        steps);
  }

  private static JournaledRun.Step readStep(ResultSet row) throws SQLException {
    String problem = row.getString("problem");
    return new JournaledRun.Step(
        row.getString("change_text"),
        row.getString("outcome"),
        problem == null ? null : ProblemJson.read(problem));
  }
}
