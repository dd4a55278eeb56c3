package org.mirrorbench.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.flow.FlowQuotas;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Result;

/**
 * The client quotas of a flow. Brokers know a client by its id, and each task has clients of its
 * own, so that the flow's rate is shared out among the tasks that have something to do.
 */
public final class QuotaPlanner {

  private final FlowSpec spec;
  private final ClientIds ids;

  /**
   * @param sourceConfig the source connector's configuration
   */
  public QuotaPlanner(FlowSpec spec, Map<String, String> sourceConfig) {
    this.spec = spec;
    this.ids = new ClientIds(spec, sourceConfig);
  }

  /**
   * What the flow wants, on clusters that may be changed.
   *
   * @param partitions how many source partitions it mirrors: no more tasks than these get any work
   */
  public SortedMap<QuotaKey, Double> desired(int partitions) {
    FlowQuotas quotas = FlowQuotas.of(spec);
    SortedMap<QuotaKey, Double> desired = new TreeMap<>();
    if (spec.source().access() == Access.MANAGED) {
      put(desired, keys(Side.SOURCE), quotas.consumerByteRate(), partitions);
    }
    put(desired, keys(Side.TARGET), quotas.producerByteRate(), partitions);
    return desired;
  }

  private static void put(
      SortedMap<QuotaKey, Double> desired,
      List<QuotaKey> keys,
      @Nullable Long rate,
      int partitions) {
    if (rate != null) {
      long share = Math.max(1, rate / Math.clamp(partitions, 1, keys.size()));
      keys.forEach(key -> desired.put(key, (double) share));
    }
  }

  private List<QuotaKey> keys(Side side) {
    return side == Side.SOURCE
        ? ids.consumers().stream().map(id -> new QuotaKey(side, id, QuotaKey.CONSUMER)).toList()
        : ids.producers().stream().map(id -> new QuotaKey(side, id, QuotaKey.PRODUCER)).toList();
  }

  /** The quotas that are there for the flow's clients, also for more tasks than it has now. */
  public Result<SortedMap<QuotaKey, Double>> actual() {
    return read(spec.source(), Side.SOURCE)
        .then(
            source ->
                read(spec.target(), Side.TARGET)
                    .map(
                        target -> {
                          source.putAll(target);
                          return source;
                        }));
  }

  private Result<SortedMap<QuotaKey, Double>> read(ClusterProfile cluster, Side side) {
    String wanted = side == Side.SOURCE ? QuotaKey.CONSUMER : QuotaKey.PRODUCER;
    try (Admin admin = Admins.open(cluster, "quotas")) {
      SortedMap<QuotaKey, Double> found = new TreeMap<>();
      ClientQuotaFilter filter =
          ClientQuotaFilter.containsOnly(
              List.of(ClientQuotaFilterComponent.ofEntityType(ClientQuotaEntity.CLIENT_ID)));
      admin
          .describeClientQuotas(filter)
          .entities()
          .get()
          .forEach(
              (entity, values) -> {
                String id = entity.entries().get(ClientQuotaEntity.CLIENT_ID);
                Double rate = values.get(wanted);
                if (id != null && rate != null && ids.ours(id, side)) {
                  found.put(new QuotaKey(side, id, wanted), rate);
                }
              });
      return Result.ok(found);
    } catch (ExecutionException | KafkaException e) {
      return Result.err(KafkaProblems.of(cluster, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.err(KafkaProblems.of(cluster, e));
    }
  }

  /** What has to change, and what is as it should be. Pure. */
  public static List<Change> changes(
      SortedMap<QuotaKey, Double> desired, SortedMap<QuotaKey, Double> actual) {
    SortedSet<QuotaKey> all = new TreeSet<>(desired.keySet());
    all.addAll(actual.keySet());
    List<Change> changes = new ArrayList<>();
    for (QuotaKey key : all) {
      changes.add(new Change.SetQuota(key, actual.get(key), desired.get(key)));
    }
    return changes;
  }
}
