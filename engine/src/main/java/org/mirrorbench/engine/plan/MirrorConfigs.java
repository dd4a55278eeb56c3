package org.mirrorbench.engine.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.mirror.ConfigPropertyFilter;
import org.apache.kafka.connect.mirror.MirrorSourceConnector;

/**
 * What MirrorMaker carries over of a topic's configuration, decided by the connector's own filter
 * in the steps of {@code MirrorSourceConnector.targetConfig} of 4.3.1.
 */
public final class MirrorConfigs {

  private final ConfigPropertyFilter filter;

  /**
   * @param config of a source connector
   * @throws org.apache.kafka.common.KafkaException when the filter cannot be made
   */
  public MirrorConfigs(Map<String, String> config) {
    this.filter =
        new AbstractConfig(new MirrorSourceConnector().config(), new HashMap<>(config), false)
            .getConfiguredInstance("config.property.filter.class", ConfigPropertyFilter.class);
  }

  /** The configs of a mirror that is created. */
  public SortedMap<String, String> ofNew(Config source) {
    SortedMap<String, String> configs = new TreeMap<>();
    carried(source)
        .filter(entry -> entry.value() != null)
        .filter(entry -> !entry.isDefault() || filter.shouldReplicateSourceDefault(entry.name()))
        .forEach(entry -> configs.put(entry.name(), entry.value()));
    return configs;
  }

  /** What is done to the configs of a mirror that exists. */
  public List<AlterConfigOp> ofExisting(Config source) {
    return carried(source)
        .map(
            entry ->
                new AlterConfigOp(
                    new ConfigEntry(entry.name(), entry.value()),
                    entry.isDefault() && !filter.shouldReplicateSourceDefault(entry.name())
                        ? AlterConfigOp.OpType.DELETE
                        : AlterConfigOp.OpType.SET))
        .sorted(java.util.Comparator.comparing(op -> op.configEntry().name()))
        .toList();
  }

  private Stream<ConfigEntry> carried(Config source) {
    return source.entries().stream()
        .filter(entry -> !entry.isReadOnly() && !entry.isSensitive())
        .filter(entry -> entry.source() != ConfigEntry.ConfigSource.STATIC_BROKER_CONFIG)
        .filter(entry -> filter.shouldReplicateConfigProperty(entry.name()));
  }
}
