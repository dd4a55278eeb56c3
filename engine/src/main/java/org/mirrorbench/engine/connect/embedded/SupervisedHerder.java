package org.mirrorbench.engine.connect.embedded;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.connector.policy.ConnectorClientConfigOverridePolicy;
import org.apache.kafka.connect.runtime.Worker;
import org.apache.kafka.connect.runtime.distributed.DistributedConfig;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;
import org.apache.kafka.connect.runtime.rest.RestClient;
import org.apache.kafka.connect.storage.ConfigBackingStore;
import org.apache.kafka.connect.storage.StatusBackingStore;
import org.jspecify.annotations.Nullable;

/** A herder whose death is told instead of ending the process. */
final class SupervisedHerder extends DistributedHerder {

  private final Consumer<Throwable> onDeath;
  private volatile @Nullable Throwable fatal;

  SupervisedHerder(
      DistributedConfig config,
      Worker worker,
      String kafkaClusterId,
      StatusBackingStore statuses,
      ConfigBackingStore configs,
      String advertisedUrl,
      RestClient restClient,
      ConnectorClientConfigOverridePolicy policy,
      AutoCloseable sharedAdmin,
      Consumer<Throwable> onDeath) {
    super(
        config,
        Time.SYSTEM,
        worker,
        kafkaClusterId,
        statuses,
        configs,
        advertisedUrl,
        restClient,
        policy,
        List.of(),
        sharedAdmin);
    this.onDeath = onDeath;
  }

  /** The herder's own loop ends the process on any error; {@link HerderExit} makes that a throw. */
  @Override
  public void run() {
    try {
      super.run();
    } catch (HerderExit.Requested exit) {
      Throwable cause = fatal;
      onDeath.accept(cause == null ? exit : cause);
    }
  }

  @Override
  public void tick() {
    try {
      super.tick();
    } catch (RuntimeException | Error e) {
      fatal = e;
      throw e;
    }
  }

  @Override
  protected void startServices() {
    try {
      super.startServices();
    } catch (RuntimeException | Error e) {
      fatal = e;
      throw e;
    }
  }
}
