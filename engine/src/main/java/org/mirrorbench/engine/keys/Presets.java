package org.mirrorbench.engine.keys;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;

/**
 * The sizes that fill what a flow leaves open. Every preset sets the same keys, so that changing
 * the preset never leaves a figure of the former one behind.
 */
public final class Presets {

  private static final String PRODUCER = "producer.override.";
  private static final String CONSUMER = "source.consumer.";

  /**
   * One data centre: batches soon filled, no compression to pay for, and little in flight: more
   * memory for it only gives the garbage collector more to copy (measured in performance.md).
   *
   * <p>An offset sync every 5,000 records instead of every 100: while copying fast these are a
   * request each to the source. Where fewer arrive than that, there is one at every offset flush,
   * two seconds apart.
   */
  private static final Map<String, String> LAN =
      Map.ofEntries(
          entry(PRODUCER + "batch.size", "131072"),
          entry(PRODUCER + "linger.ms", "20"),
          entry(PRODUCER + "buffer.memory", "16777216"),
          entry(PRODUCER + "max.request.size", "8388608"),
          entry(PRODUCER + "compression.type", "none"),
          entry(PRODUCER + "enable.idempotence", "true"),
          entry(PRODUCER + "max.in.flight.requests.per.connection", "5"),
          entry(PRODUCER + "send.buffer.bytes", "1048576"),
          entry(CONSUMER + "fetch.min.bytes", "65536"),
          entry(CONSUMER + "fetch.max.wait.ms", "100"),
          entry(CONSUMER + "max.partition.fetch.bytes", "1048576"),
          entry(CONSUMER + "fetch.max.bytes", "33554432"),
          entry(CONSUMER + "max.poll.records", "2000"),
          entry(CONSUMER + "receive.buffer.bytes", "1048576"),
          entry(CONSUMER + "isolation.level", "read_committed"),
          entry("offset.lag.max", "5000"));

  /** Long round trips: much in flight, compressed, sockets as large as bandwidth times delay. */
  private static final Map<String, String> WAN =
      over(
          LAN,
          entry(PRODUCER + "batch.size", "1048576"),
          entry(PRODUCER + "linger.ms", "100"),
          entry(PRODUCER + "buffer.memory", "134217728"),
          entry(PRODUCER + "compression.type", "lz4"),
          entry(PRODUCER + "send.buffer.bytes", "8388608"),
          entry(CONSUMER + "fetch.min.bytes", "1048576"),
          entry(CONSUMER + "fetch.max.wait.ms", "500"),
          entry(CONSUMER + "max.partition.fetch.bytes", "8388608"),
          entry(CONSUMER + "fetch.max.bytes", "67108864"),
          entry(CONSUMER + "receive.buffer.bytes", "8388608"));

  /** Every record at once. */
  private static final Map<String, String> LOW_LATENCY =
      over(
          LAN,
          entry(PRODUCER + "batch.size", "65536"),
          entry(PRODUCER + "linger.ms", "0"),
          entry(CONSUMER + "fetch.min.bytes", "1"),
          entry(CONSUMER + "max.poll.records", "1000"));

  /** Little memory and small bites, beside clusters that have other work to do. */
  private static final Map<String, String> GENTLE =
      over(
          LAN,
          entry(PRODUCER + "batch.size", "65536"),
          entry(PRODUCER + "linger.ms", "50"),
          entry(PRODUCER + "buffer.memory", "16777216"),
          entry(PRODUCER + "send.buffer.bytes", "131072"),
          entry(CONSUMER + "fetch.max.wait.ms", "500"),
          entry(CONSUMER + "max.partition.fetch.bytes", "1048576"),
          entry(CONSUMER + "fetch.max.bytes", "8388608"),
          entry(CONSUMER + "max.poll.records", "500"),
          entry(CONSUMER + "receive.buffer.bytes", "131072"));

  private Presets() {}

  /**
   * The figures of a preset: {@code producer.override.*} and {@code source.consumer.*} keys, and
   * the source connector's own.
   */
  public static Map<String, String> of(Preset preset) {
    return switch (preset) {
      case LAN -> LAN;
      case WAN -> WAN;
      case LOW_LATENCY -> LOW_LATENCY;
      case GENTLE -> GENTLE;
    };
  }

  /**
   * The connector settings of a flow with its preset's figures where the flow is silent. Explicit
   * keys always win, wherever they stand; a figure that would contradict one is left out.
   */
  public static Map<String, String> fill(FlowSpec spec) {
    Map<String, String> explicit = spec.connectorSettings();
    Map<String, String> producer = new HashMap<>();
    strip(spec.workerSettings(), "producer.", producer);
    strip(explicit, PRODUCER, producer);
    Map<String, String> consumer = new HashMap<>();
    strip(explicit, "consumer.", consumer);
    Map<String, String> open = new TreeMap<>(of(spec.preset()));
    open.keySet().removeIf(key -> given(key, PRODUCER, producer) || given(key, CONSUMER, consumer));
    contradicted(producer, of(spec.preset())).forEach(key -> open.remove(PRODUCER + key));
    open.putAll(explicit);
    return Map.copyOf(open);
  }

  private static boolean given(String key, String prefix, Map<String, String> explicit) {
    return key.startsWith(prefix) && explicit.containsKey(key.substring(prefix.length()));
  }

  /** Producer figures that the client would refuse, or that would cost order, beside these. */
  private static Set<String> contradicted(
      Map<String, String> producer, Map<String, String> figures) {
    Set<String> out = new TreeSet<>();
    String acks = producer.getOrDefault("acks", "all");
    boolean idempotent =
        producer.getOrDefault("enable.idempotence", "true").equals("true")
            && (acks.equals("all") || acks.equals("-1"))
            && !"0".equals(producer.get("retries"))
            && atMost(producer.get("max.in.flight.requests.per.connection"), "5");
    if (!idempotent) {
      out.add("enable.idempotence");
      out.add("max.in.flight.requests.per.connection");
    }
    String batch = Objects.requireNonNull(figures.get(PRODUCER + "batch.size"));
    String memory = producer.get("buffer.memory");
    if (memory != null && !atMost(batch, memory)) {
      out.add("batch.size");
    }
    return out;
  }

  /** A figure that cannot be read, such as a reference, counts as too large. */
  private static boolean atMost(@Nullable String value, String limit) {
    try {
      return value == null || Long.parseLong(value.strip()) <= Long.parseLong(limit.strip());
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static void strip(Map<String, String> from, String prefix, Map<String, String> to) {
    from.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            to.put(key.substring(prefix.length()), value);
          }
        });
  }

  @SafeVarargs
  private static Map<String, String> over(
      Map<String, String> base, Map.Entry<String, String>... changes) {
    Map<String, String> result = new HashMap<>(base);
    for (Map.Entry<String, String> change : changes) {
      result.put(change.getKey(), change.getValue());
    }
    return Map.copyOf(result);
  }
}
