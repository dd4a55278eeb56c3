package org.mirrorbench.engine.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.worker.Advice.Topic;

/** What stands against a local worker before it starts. Changes nothing; blocking. */
public final class WorkerCheck {

  /** What high availability needs, after which a group may lose one worker at any time. */
  static final int ENOUGH_WORKERS = 3;

  private final LocalWorker worker;
  private final ClusterProfile cluster;

  public WorkerCheck(LocalWorker worker, ClusterProfile cluster) {
    this.worker = worker;
    this.cluster = cluster;
  }

  /** Gravest first; a cluster that does not answer is one of the findings. */
  public List<Advice> run() {
    List<Advice> found = new ArrayList<>(HostCheck.of(worker));
    if (cluster.access() == Access.READ_ONLY) {
      found.add(Advice.of(Topic.TARGET_READ_ONLY, cluster.alias()));
    }
    try (Admin admin = Admins.open(cluster, "worker-check")) {
      ask(admin, found);
    } catch (ProblemException e) {
      found.add(silent(e.problem()));
    } catch (ExecutionException | KafkaException e) {
      found.add(silent(KafkaProblems.of(cluster, e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      found.add(silent(KafkaProblems.of(cluster, e)));
    }
    found.sort(Advice.GRAVEST_FIRST);
    return found;
  }

  private Advice silent(Problem problem) {
    return Advice.of(Topic.CLUSTER_SILENT, cluster.alias(), problem.detail());
  }

  // the Admin client is closed by the caller
  @SuppressWarnings("resource")
  private void ask(Admin admin, List<Advice> found)
      throws ExecutionException, InterruptedException {
    int brokers = admin.describeCluster().nodes().get().size();
    GroupReader groups = new GroupReader(cluster, admin);
    GroupState group = groups.state(worker.group().id());
    members(group, found);
    found.addAll(new StorageCheck(worker, cluster, admin, brokers).run(group, groups));
    if (worker.exactlyOnce()) {
      found.addAll(new ExactlyOnceCheck(worker, cluster, admin, brokers).run(group));
    }
  }

  private static void members(GroupState group, List<Advice> found) {
    int members = group.hosts().size();
    if (members > 0 && !group.connect()) {
      found.add(Advice.of(Topic.GROUP_OF_OTHER_SOFTWARE, group.id(), group.protocol()));
      return;
    }
    if (members > 0) {
      found.add(
          Advice.of(
              Topic.GROUP_HAS_MEMBERS,
              group.id(),
              Integer.toString(members),
              String.join(", ", group.hosts().stream().distinct().toList())));
    }
    if (members + 1 < ENOUGH_WORKERS) {
      found.add(Advice.of(Topic.FEWER_THAN_THREE, Integer.toString(members + 1)));
    }
  }
}
