package org.mirrorbench.app.draft;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.worker.Advice;

/**
 * Whether a Connect cluster is attached to the target of every path: its producers write where it
 * is attached.
 */
enum Attachment {
  /** Nothing is known yet. */
  UNKNOWN,
  /** It is a cluster that nobody described here. */
  STRANGE,
  RIGHT,
  WRONG;

  static Attachment of(String name, SetupModel model) {
    WorkerView worker = find(name, model);
    if (worker == null || (worker.clusterAlias() == null && worker.clusterId() == null)) {
      return UNKNOWN;
    }
    boolean told =
        worker.advice().stream().anyMatch(found -> found.topic() == Advice.Topic.WRONG_CLUSTER);
    if (told) {
      return WRONG;
    }
    boolean right = targets(model.draft()).stream().allMatch(alias -> same(worker, alias, model));
    if (right) {
      return RIGHT;
    }
    return worker.clusterAlias() == null && idsMissing(model) ? STRANGE : WRONG;
  }

  /** What it is attached to, in a word; empty when that is unknown. */
  static String where(String name, SetupModel model) {
    WorkerView worker = find(name, model);
    String alias = worker == null ? null : worker.clusterAlias();
    String id = worker == null ? null : worker.clusterId();
    return alias != null ? alias : id != null ? id : "";
  }

  static List<String> targets(FlowDraft draft) {
    return draft.paths().stream().map(FlowName::target).distinct().toList();
  }

  /** Kafka's id tells, where both are known; two aliases may be one cluster. */
  private static boolean same(WorkerView worker, String alias, SetupModel model) {
    String mine = worker.clusterId();
    String other = id(model.cluster(alias));
    return (mine != null && other != null)
        ? mine.equals(other)
        : alias.equals(worker.clusterAlias());
  }

  /** Nobody knows which cluster it is as long as a target has never been asked for its id. */
  private static boolean idsMissing(SetupModel model) {
    return targets(model.draft()).stream()
        .map(alias -> id(model.cluster(alias)))
        .anyMatch(Objects::isNull);
  }

  private static @Nullable String id(@Nullable ClusterView view) {
    if (view == null) {
      return null;
    }
    String seen = view.snapshot().id();
    return seen == null ? view.cluster().clusterId() : seen;
  }

  private static @Nullable WorkerView find(String name, SetupModel model) {
    return model.workersProperty().get().stream()
        .filter(view -> view.entry() != null && view.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
