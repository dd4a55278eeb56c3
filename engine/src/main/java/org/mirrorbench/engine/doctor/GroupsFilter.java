package org.mirrorbench.engine.doctor;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.mirror.GroupFilter;
import org.apache.kafka.connect.mirror.MirrorCheckpointConnector;

/** Which groups a checkpoint connector looks at, decided by the connector's own filter. */
final class GroupsFilter {

  private final GroupFilter filter;

  /**
   * @param config of a checkpoint connector
   * @throws org.apache.kafka.common.KafkaException when the filter cannot be made
   */
  GroupsFilter(Map<String, String> config) {
    this.filter =
        new AbstractConfig(new MirrorCheckpointConnector().config(), new HashMap<>(config), false)
            .getConfiguredInstance("group.filter.class", GroupFilter.class);
  }

  boolean takes(String group) {
    return filter.shouldReplicateGroup(group);
  }
}
