package org.mirrorbench.app.worker;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.worker.WorkerEntry;

/** A draft as fields that may lie on a disk: nothing that was typed into a secret's field. */
final class DraftFields {

  private static final String KIND = "kind";
  private static final String ORIGIN = "origin";

  private DraftFields() {}

  static Map<String, String> write(WorkerDraft draft) {
    Map<String, String> fields = new HashMap<>();
    draft.texts().forEach((field, text) -> fields.put(field.name(), text));
    fields.put(KIND, draft.kind().name());
    WorkerEntry origin = draft.origin();
    if (origin != null) {
      fields.put(ORIGIN, origin.name());
    }
    return fields;
  }

  /**
   * Fields of another version of this product are passed over.
   *
   * @param workers that there are, or null when that is not known yet
   * @return null for what cannot be gone on with: the edited worker is gone, or not known yet
   */
  static @Nullable WorkerDraft read(
      Map<String, String> fields, @Nullable List<WorkerView> workers) {
    Optional<WorkerKind> kind = constant(WorkerKind.values(), fields.getOrDefault(KIND, ""));
    if (kind.isEmpty()) {
      return null;
    }
    String origin = fields.get(ORIGIN);
    if (origin == null) {
      return over(WorkerDraft.fresh(kind.get()), fields);
    }
    return workers == null
        ? null
        : workers.stream()
            .map(WorkerView::entry)
            .filter(entry -> entry != null && entry.name().equals(origin))
            .findFirst()
            .map(entry -> over(DraftReader.of(entry), fields))
            .orElse(null);
  }

  private static WorkerDraft over(WorkerDraft start, Map<String, String> fields) {
    Map<WorkerField, String> texts = new EnumMap<>(WorkerField.class);
    texts.putAll(start.texts());
    fields.forEach(
        (name, text) ->
            constant(WorkerField.values(), name).ifPresent(field -> texts.put(field, text)));
    return new WorkerDraft(start.kind(), start.origin(), texts, start.secrets());
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
    for (E one : all) {
      if (one.name().equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
