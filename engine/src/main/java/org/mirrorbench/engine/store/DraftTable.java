package org.mirrorbench.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mirrorbench.engine.Drafts;
import org.mirrorbench.engine.secret.SecretRule;

/** The workspace's drafts. What looks like a secret is never written. Any thread. */
public final class DraftTable implements Drafts {

  private static final String SAVE =
      """
      merge into draft (kind, id, fields, saved_at) key (kind, id)
      values (:kind, :id, :fields format json, :at)
      """;

  /** Pasted properties, JSON, YAML or JAAS in which something is set that sounds secret. */
  private static final Pattern SETS_SECRET =
      Pattern.compile(
          "[\\w.-]*(?:" + SecretRule.WORDS + ")[\\w.-]*\"?[ \\t]*[=:][ \\t]*\"?[^\\s\",;$]",
          Pattern.CASE_INSENSITIVE);

  private final Database database;
  private final Clock clock;

  DraftTable(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Set<String> save(String kind, String id, Map<String, String> fields) {
    Map<String, String> kept = new TreeMap<>(fields);
    kept.entrySet().removeIf(field -> secret(field.getKey(), field.getValue()));
    var _ =
        database.change(
            handle ->
                handle
                    .createUpdate(SAVE)
                    .bind("kind", kind)
                    .bind("id", id)
                    .bind("fields", FlowJson.write(kept))
                    .bind("at", clock.millis())
                    .execute());
    Set<String> left = new TreeSet<>(fields.keySet());
    left.removeAll(kept.keySet());
    return left;
  }

  private static boolean secret(String field, String text) {
    return SecretRule.isSecret(field, text) || SETS_SECRET.matcher(text).find();
  }

  @Override
  public Optional<Draft> load(String kind, String id) {
    return database.call(
        handle ->
            handle
                .createQuery("select * from draft where kind = :kind and id = :id")
                .bind("kind", kind)
                .bind("id", id)
                .map((rs, context) -> read(rs))
                .findOne());
  }

  @Override
  public List<Draft> list(String kind) {
    return database.call(
        handle ->
            handle
                .createQuery("select * from draft where kind = :kind order by saved_at desc, id")
                .bind("kind", kind)
                .map((rs, context) -> read(rs))
                .list());
  }

  @Override
  public boolean forget(String kind, String id) {
    return database.change(
        handle -> handle.execute("delete from draft where kind = ? and id = ?", kind, id) > 0);
  }

  private static Draft read(ResultSet row) throws SQLException {
    return new Draft(
        row.getString("kind"),
        row.getString("id"),
        FlowJson.readSettings(row.getString("fields"), "draft", new ArrayList<>()),
        Instant.ofEpochMilli(row.getLong("saved_at")));
  }
}
