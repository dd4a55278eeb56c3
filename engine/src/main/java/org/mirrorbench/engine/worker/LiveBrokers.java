package org.mirrorbench.engine.worker;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/** Counts the brokers of the cluster that a worker is about to be attached to. */
public final class LiveBrokers {

  private LiveBrokers() {}

  /** At least 1, or why nobody answered. Blocking. */
  public static Result<Integer> of(ClusterProfile cluster) {
    try (Admin admin = Admins.open(cluster, "worker-start")) {
      return Result.ok(admin.describeCluster().nodes().get().size());
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (ExecutionException | KafkaException e) {
      return Result.err(KafkaProblems.of(cluster, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.err(KafkaProblems.of(cluster, e));
    }
  }
}
