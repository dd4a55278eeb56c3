package org.mirrorbench.app.worker;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.Workers;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.PreparedFile;
import org.mirrorbench.engine.worker.RemoteInspection;
import org.mirrorbench.engine.worker.WorkerEntry;
import org.mirrorbench.engine.worker.WorkerFault;

/** A draft with what is wrong with it, and what the engine answered about it. FX thread only. */
final class WizardModel {

  private final Collection<String> taken;
  private final SimpleObjectProperty<WorkerDraft> draft;
  private final ReadOnlyObjectWrapper<Map<WorkerField, WorkerFault>> findings;
  private final SimpleObjectProperty<List<ClusterView>> clusters =
      new SimpleObjectProperty<>(List.of());
  private final Answer<List<Advice>> advice = new Answer<>();
  private final Answer<RemoteInspection> inspection = new Answer<>();
  private final Answer<List<PreparedFile>> files = new Answer<>();

  /**
   * @param names of all workers there are
   */
  WizardModel(WorkerDraft begun, Collection<String> names) {
    WorkerEntry origin = begun.origin();
    taken = names.stream().filter(n -> origin == null || !n.equals(origin.name())).toList();
    draft = new SimpleObjectProperty<>(begun);
    findings = new ReadOnlyObjectWrapper<>(Map.of());
    draft.subscribe(now -> judge());
    clusters.subscribe(now -> judge());
  }

  private void judge() {
    Map<String, Access> known =
        clusters.get().stream()
            .map(view -> view.cluster().profile())
            .collect(Collectors.toMap(ClusterProfile::alias, ClusterProfile::access, (a, b) -> a));
    findings.set(WorkerFindings.of(draft.get(), new WorkerFindings.Known(taken, known)));
  }

  SimpleObjectProperty<WorkerDraft> draftProperty() {
    return draft;
  }

  WorkerDraft draft() {
    return draft.get();
  }

  void set(WorkerField field, String text) {
    draft.set(draft.get().with(field, text));
  }

  void choose(WorkerKind kind) {
    draft.set(draft.get().as(kind));
  }

  void setSecret(WorkerField field, String typed) {
    draft.set(draft.get().withSecret(field, typed));
  }

  /**
   * Saves; any thread. What was saved is noted even when nobody waits any more, as after a
   * cancellation that came too late: else saving again would find the name taken.
   */
  Result<WorkerEntry> save(Workers workers, WorkerEntry entry, @Nullable String replaced) {
    return workers
        .save(entry, replaced)
        .map(
            saved -> {
              FxThread.run(() -> saved(saved));
              return saved;
            });
  }

  /** The entry was saved, so that saving it again replaces it. */
  private void saved(WorkerEntry entry) {
    draft.set(draft.get().savedAs(entry));
  }

  /** The name that saving replaces, or null. */
  @Nullable String former() {
    WorkerEntry origin = draft.get().origin();
    return origin == null ? null : origin.name();
  }

  ReadOnlyObjectProperty<Map<WorkerField, WorkerFault>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  @Nullable WorkerFault fault(WorkerField field) {
    return findings.get().get(field);
  }

  SimpleObjectProperty<List<ClusterView>> clustersProperty() {
    return clusters;
  }

  /** The known cluster of an alias, or null. */
  @Nullable ClusterView cluster(String alias) {
    return clusters.get().stream()
        .filter(view -> view.cluster().alias().equals(alias))
        .findFirst()
        .orElse(null);
  }

  /** The known cluster of one of Kafka's ids, or null. */
  @Nullable ClusterView clusterOfId(String id) {
    return clusters.get().stream()
        .filter(view -> id.equals(view.snapshot().id()) || id.equals(view.cluster().clusterId()))
        .findFirst()
        .orElse(null);
  }

  Answer<List<Advice>> advice() {
    return advice;
  }

  Answer<RemoteInspection> inspection() {
    return inspection;
  }

  Answer<List<PreparedFile>> files() {
    return files;
  }

  /** Whether anything was found with which the worker must not be used. */
  static boolean blocks(List<Advice> found) {
    return found.stream().anyMatch(advice -> advice.topic().severity() == Advice.Severity.ERROR);
  }

  /** What the engine said when it was asked. */
  static final class Answer<T> {

    private final SimpleObjectProperty<@Nullable T> value = new SimpleObjectProperty<>();
    private @Nullable Object asked;

    SimpleObjectProperty<@Nullable T> property() {
      return value;
    }

    void set(Object question, T answer) {
      asked = question;
      value.set(answer);
    }

    void clear() {
      asked = null;
      value.set(null);
    }

    /** Whether it is the answer to this question. */
    boolean holds(Object question) {
      return value.get() != null && question.equals(asked);
    }
  }
}
