package org.mirrorbench.engine.flow;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;

/**
 * How fast a flow may read and write in all, which its clusters' brokers see to. The keys stand
 * among a flow's connector settings and are never sent to Connect.
 *
 * @param consumerByteRate bytes a second from the source; null for no limit
 * @param producerByteRate bytes a second to the target; null for no limit
 */
public record FlowQuotas(@Nullable Long consumerByteRate, @Nullable Long producerByteRate) {

  /** Keys of a flow that are this product's own and mean nothing to Connect. */
  public static final String OWN = "mirrorbench.";

  public static final String CONSUMER = OWN + "quota.consumer_byte_rate";
  public static final String PRODUCER = OWN + "quota.producer_byte_rate";

  /** The word for no limit where a preset has one. */
  public static final String UNLIMITED = "unlimited";

  /** What {@link Preset#GENTLE} leaves to the other clients: ten mebibytes a second. */
  public static final long GENTLE_RATE = 10L * 1024 * 1024;

  /**
   * @throws ProblemException when a rate is no whole positive number
   */
  public static FlowQuotas of(FlowSpec spec) {
    return new FlowQuotas(rate(spec, CONSUMER), rate(spec, PRODUCER));
  }

  /** Whether there is a limit at all. */
  public boolean any() {
    return consumerByteRate != null || producerByteRate != null;
  }

  private static @Nullable Long rate(FlowSpec spec, String key) {
    Map<String, String> settings = spec.connectorSettings();
    String text = settings.getOrDefault(key, "").strip();
    if (text.isEmpty()) {
      return spec.preset() == Preset.GENTLE ? Long.valueOf(GENTLE_RATE) : null;
    }
    if (text.equals(UNLIMITED)) {
      return null;
    }
    try {
      long rate = Long.parseLong(text);
      if (rate > 0) {
        return rate;
      }
    } catch (NumberFormatException e) {
      throw wrong(spec, key, text);
    }
    throw wrong(spec, key, text);
  }

  private static ProblemException wrong(FlowSpec spec, String key, String text) {
    return new ProblemException(
        new Problem.Invalid(
            "Flow " + spec.name(),
            key + " = " + text + " is no rate.",
            "Give bytes a second as a whole number above 0, or " + UNLIMITED + "."));
  }
}
