package org.mirrorbench.app.worker;

import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.LocalWorker;

/** Whether a worker is attached to the Kafka cluster that it should be. */
enum Attachment {
  /** Nothing is known yet. */
  UNKNOWN,
  /** It is a cluster that nobody described here. */
  STRANGE,
  RIGHT,
  WRONG;

  static Attachment of(WorkerView worker) {
    String alias = worker.clusterAlias();
    boolean told =
        worker.advice().stream().anyMatch(found -> found.topic() == Advice.Topic.WRONG_CLUSTER);
    boolean other =
        alias != null
            && worker.entry() instanceof LocalWorker local
            && !local.cluster().equals(alias);
    if (told || other) {
      return WRONG;
    }
    if (alias != null) {
      return RIGHT;
    }
    return worker.clusterId() == null ? UNKNOWN : STRANGE;
  }
}
