package org.mirrorbench.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.mirrorbench.engine.Drafts;

/** A workspace's drafts for as long as a test runs. Any thread. */
public final class SampleDrafts implements Drafts {

  private final Map<String, Draft> kept = new ConcurrentSkipListMap<>();

  @Override
  public Set<String> save(String kind, String id, Map<String, String> fields) {
    kept.put(kind + "/" + id, new Draft(kind, id, fields, Instant.EPOCH));
    return Set.of();
  }

  @Override
  public Optional<Draft> load(String kind, String id) {
    return Optional.ofNullable(kept.get(kind + "/" + id));
  }

  @Override
  public List<Draft> list(String kind) {
    return kept.values().stream().filter(draft -> draft.kind().equals(kind)).toList();
  }

  @Override
  public boolean forget(String kind, String id) {
    return kept.remove(kind + "/" + id) != null;
  }
}
