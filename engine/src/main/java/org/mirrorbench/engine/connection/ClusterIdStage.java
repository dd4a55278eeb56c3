package org.mirrorbench.engine.connection;

import java.time.Duration;

/** Which cluster it is: what everything that is remembered about it is filed under. */
final class ClusterIdStage implements ConnectionStage {

  @Override
  public Stage stage() {
    return Stage.CLUSTER_ID;
  }

  @Override
  public Duration limit() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Finding run(Course course) {
    String id = course.clusterId();
    return id == null
        ? Finding.unknown(Diagnosis.CLUSTER_ID_ABSENT)
        : Finding.passed(Diagnosis.CLUSTER_ID, id);
  }
}
