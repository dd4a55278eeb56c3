package org.mirrorbench.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What wizards were told and nobody has finished yet, kept in the workspace. Any thread; blocking
 * on the disk.
 */
public interface Drafts {

  /**
   * Keeps a draft in place of the former one of its kind and id. A field that may hold a secret is
   * left out, whatever its name or its text gives it away by: references such as {@code
   * ${file:/run/kafka.properties:password}} stay.
   *
   * @param kind of which wizard, such as {@code worker}
   * @param id what the draft is about, such as the name of what is edited
   * @param fields by name, texts as they were typed; a list or a structure is written as text
   * @return the names of the fields that were left out
   */
  Set<String> save(String kind, String id, Map<String, String> fields);

  /** The draft as it was kept last. */
  Optional<Draft> load(String kind, String id);

  /** All drafts of a kind, the newest first. */
  List<Draft> list(String kind);

  /** The work was finished or given up; false when there is no such draft. */
  boolean forget(String kind, String id);

  /** A draft that was kept. */
  record Draft(String kind, String id, Map<String, String> fields, Instant savedAt) {

    public Draft {
      fields = Map.copyOf(fields);
    }

    /** Names only: a text may be anything. */
    @Override
    public String toString() {
      return "Draft[" + kind + " " + id + "]";
    }
  }
}
