package org.mirrorbench.engine.plan;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.jspecify.annotations.Nullable;

/**
 * One quota of one client.
 *
 * @param key Kafka's word: {@code consumer_byte_rate} or {@code producer_byte_rate}
 */
public record QuotaKey(Side side, String clientId, String key) implements Comparable<QuotaKey> {

  public static final String CONSUMER = "consumer_byte_rate";
  public static final String PRODUCER = "producer_byte_rate";

  ClientQuotaEntity entity() {
    return new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, clientId));
  }

  @Override
  public int compareTo(QuotaKey other) {
    return (side + clientId + key).compareTo(other.side + other.clientId + other.key);
  }

  /** Whole numbers without a point. */
  static @Nullable String text(@Nullable Double value) {
    return value == null ? null : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
