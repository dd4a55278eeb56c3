package org.mirrorbench.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.Uuid;
import org.mirrorbench.engine.Inventories;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Surroundings;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.GroupInfo;
import org.mirrorbench.engine.topology.Inventory;
import org.mirrorbench.engine.topology.Section;
import org.mirrorbench.engine.topology.TopicInfo;

/** Clusters that hold a few topics and groups. */
final class SampleTopics implements Inventories {

  static final List<String> TOPICS =
      List.of("audit.log", "clicks", "inventory", "legacy.cdc", "orders", "orders.dlq", "payments");

  @Override
  public Result<Inventory> read(String alias, Set<Section> sections, Progress progress) {
    SortedMap<String, TopicInfo> topics = new TreeMap<>();
    TOPICS.forEach(
        name ->
            topics.put(
                name,
                new TopicInfo(
                    name,
                    Uuid.ONE_UUID,
                    false,
                    List.of(new TopicInfo.PartitionInfo(0, 3, 3, true)),
                    null)));
    SortedMap<String, GroupInfo> groups = new TreeMap<>();
    List.of("billing", "console-consumer-71", "fraud-check")
        .forEach(
            id ->
                groups.put(
                    id, new GroupInfo(id, "classic", "consumer", "Stable", 3, Map.of(), null)));
    return Result.ok(
        new Inventory(
            alias,
            "MkU3OEVBNTcwNTJENDM2Qk",
            Instant.now(),
            List.of(1, 2, 3),
            null,
            topics,
            Inventory.notRead(alias, Section.RANGES),
            Inventory.notRead(alias, Section.SIZES),
            Inventory.notRead(alias, Section.CONFIGS),
            Inventory.notRead(alias, Section.CONFIGS),
            Result.ok(groups),
            Inventory.notRead(alias, Section.ACLS)));
  }

  @Override
  public Surroundings around(FlowName flow, Result<Inventory> target) {
    throw new UnsupportedOperationException("No page of a flow rehearses");
  }
}
