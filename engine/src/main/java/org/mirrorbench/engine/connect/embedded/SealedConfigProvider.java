package org.mirrorbench.engine.connect.embedded;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigData;
import org.apache.kafka.common.config.provider.ConfigProvider;

/** Tells a local worker what {@code ${mirrorbench:<connector>:<key>}} means. */
public final class SealedConfigProvider implements ConfigProvider {

  private String scope = "";

  @Override
  public void configure(Map<String, ?> configs) {
    scope = String.valueOf(configs.get(SealedSecrets.SCOPE));
  }

  @Override
  public ConfigData get(String connector) {
    return new ConfigData(SealedSecrets.find(scope, connector, null));
  }

  @Override
  public ConfigData get(String connector, Set<String> keys) {
    return new ConfigData(SealedSecrets.find(scope, connector, keys));
  }

  /** Connect and every client of it close their own instances: the secrets stay. */
  @Override
  public void close() {}
}
