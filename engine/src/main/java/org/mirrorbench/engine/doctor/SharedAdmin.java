package org.mirrorbench.engine.doctor;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;

/**
 * One client of a cluster for all short questions, opened with the first of them. Safe for use by
 * several threads; whoever closes it never waits for one that opens it, which a name server or a
 * login may hold up.
 */
final class SharedAdmin implements AutoCloseable {

  private final ClusterProfile cluster;
  private volatile @Nullable Admin admin;
  private volatile boolean closed;

  SharedAdmin(ClusterProfile cluster) {
    this.cluster = cluster;
  }

  /**
   * The client, which the caller must not close.
   *
   * @throws org.apache.kafka.common.KafkaException when it cannot be made
   * @throws IllegalStateException when this was closed meanwhile
   */
  synchronized Admin get() {
    Admin known = admin;
    if (known == null) {
      known = Admins.open(cluster, "doctor");
      admin = known;
    }
    if (closed) {
      known.close(Duration.ZERO);
      throw new IllegalStateException("Closed");
    }
    return known;
  }

  @Override
  public void close() {
    closed = true;
    Admin known = admin;
    if (known != null) {
      known.close(Duration.ZERO);
    }
  }
}
