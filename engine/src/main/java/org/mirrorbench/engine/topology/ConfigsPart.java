package org.mirrorbench.engine.topology;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.mirrorbench.engine.problem.Result;

/** Every topic's configuration. Equal ones are one object, as most are. */
final class ConfigsPart implements Part<Map<String, Config>> {

  private static final int CHUNK = 250;

  private final Reading reading;
  private final SharedConfigs shared = new SharedConfigs();
  private final Map<String, KafkaFuture<Config>> asked = new LinkedHashMap<>();

  ConfigsPart(Reading reading, Collection<String> topics) {
    this.reading = reading;
    Reading.chunks(topics, CHUNK).forEach(this::ask);
  }

  /** Shared when they arrive: all of them at once would take a hundred times the room. */
  private void ask(List<String> topics) {
    List<ConfigResource> resources =
        topics.stream().map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic)).toList();
    reading
        .bulk()
        .describeConfigs(
            resources, new DescribeConfigsOptions().timeoutMs(Reading.CHUNK_MILLIS))
        .values()
        .forEach((topic, config) -> asked.put(topic.name(), config.thenApply(shared::share)));
  }

  @Override
  public Result<Map<String, Config>> collect() throws InterruptedException {
    return reading.attempt(this::answers);
  }

  /** A topic that was deleted meanwhile is left out. */
  private Map<String, Config> answers() throws ExecutionException, InterruptedException {
    Map<String, Config> configs = HashMap.newHashMap(asked.size());
    int done = 0;
    for (Map.Entry<String, KafkaFuture<Config>> one : asked.entrySet()) {
      try {
        configs.put(one.getKey(), one.getValue().get());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw e;
        }
      }
      if (++done % CHUNK == 0 || done == asked.size()) {
        reading.told("configs", done, asked.size());
      }
    }
    return configs;
  }
}
