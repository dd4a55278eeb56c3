package org.mirrorbench.engine.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.acl.AclBinding;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;

/**
 * Reads what a cluster holds. What can be asked at once is asked at once, and each section fails by
 * itself: a broker that is silent costs what only it knows, within the time-outs of {@link
 * Reading}.
 */
public final class InventoryReader {

  private final Reading reading;
  private final Set<Section> sections;

  private InventoryReader(Reading reading, Set<Section> sections) {
    this.reading = reading;
    this.sections = Set.copyOf(sections);
  }

  /**
   * Reads a cluster. Blocking for seconds on a large one; interrupt it to cancel.
   *
   * @return a problem only when not even its topics could be read
   */
  public static Result<Inventory> read(
      ClusterProfile profile, Set<Section> sections, Progress progress) {
    try {
      Admin admin = Admins.open(profile, "inventory");
      Admin bulk = Admins.open(profile, "inventory-bulk");
      try {
        return new InventoryReader(new Reading(admin, bulk, profile, progress), sections).read();
      } finally {
        admin.close(Duration.ZERO);
        bulk.close(Duration.ZERO);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.err(cancelled(profile));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (ExecutionException | KafkaException e) {
      return Result.err(KafkaProblems.of(profile, e));
    }
  }

  private static Problem cancelled(ClusterProfile profile) {
    return new Problem.Failed(
        "Cluster " + profile.alias(), Reason.READING_CANCELLED.text(), Reason.READ_AGAIN.text());
  }

  private Result<Inventory> read() throws ExecutionException, InterruptedException {
    reading.told("cluster", 0, 1);
    DescribeClusterResult cluster =
        reading
            .admin()
            .describeCluster(new DescribeClusterOptions().includeAuthorizedOperations(true));
    TopicsPart topics = new TopicsPart(reading);
    var groups = part(Section.GROUPS, () -> new GroupsPart(reading, has(Section.COMMITS)));
    var acls = part(Section.ACLS, () -> new AclsPart(reading));
    List<Node> nodes = List.copyOf(cluster.nodes().get());
    reading.told("cluster", 1, 1);
    return Result.ok(read(cluster, nodes, topics, groups, acls));
  }

  /** All is asked before any of it is awaited, but for what has to be asked with an answer. */
  private Inventory read(
      DescribeClusterResult cluster,
      List<Node> nodes,
      TopicsPart described,
      Part<SortedMap<String, GroupInfo>> asked,
      Part<List<AclBinding>> acls)
      throws ExecutionException, InterruptedException {
    List<String> names = described.names();
    var configs = part(Section.CONFIGS, () -> new ConfigsPart(reading, names));
    var broker = part(Section.CONFIGS, () -> new BrokerPart(reading, nodes));
    SortedMap<String, TopicInfo> topics = described.collect();
    var ranges = part(Section.RANGES, () -> new RangesPart(reading, topics.values()));
    var sizes = part(Section.SIZES, () -> new SizesPart(reading, nodes));
    var groups = asked.collect();
    return new Inventory(
        reading.profile().alias(),
        cluster.clusterId().get(),
        Instant.now(),
        nodes.stream().map(Node::id).sorted().toList(),
        cluster.authorizedOperations().get(),
        topics,
        ranges.collect(),
        sizes.collect(),
        configs.collect(),
        broker.collect(),
        groups,
        acls.collect());
  }

  private <T> Part<T> part(Section section, Supplier<Part<T>> asked) {
    return has(section) ? asked.get() : () -> Inventory.notRead(reading.profile().alias(), section);
  }

  /** Commits are told with their groups. */
  private boolean has(Section section) {
    return sections.contains(section)
        || (section == Section.GROUPS && sections.contains(Section.COMMITS));
  }
}
