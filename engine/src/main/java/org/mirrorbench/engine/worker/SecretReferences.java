package org.mirrorbench.engine.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.FlowTranslator;
import org.mirrorbench.engine.secret.SecretRule;

/**
 * Connector configurations for a remote worker, with references where the secrets were. Pure.
 *
 * @param configs as they may be sent and stored
 * @param placements what has to be there on each worker before they run; empty when the secrets go
 *     as they are
 */
public record SecretReferences(List<ConnectorConfig> configs, List<Placement> placements) {

  /** Sealed for the worker inside this product; no other worker could read them. */
  private static final Pattern SEALED = Pattern.compile("\\$\\{mirrorbench:");

  public SecretReferences {
    configs = List.copyOf(configs);
    placements = List.copyOf(placements);
  }

  /**
   * A secret that somebody has to put on each worker.
   *
   * @param where a file, a folder, the environment, or a provider of the worker's own
   * @param name what it is called there
   * @param connector which needs it; the first one where several share it
   * @param key the setting whose value it is
   * @param text what to put there, with {@code <...>} for what is to be filled in; never a secret
   */
  public record Placement(String where, String name, String connector, String key, String text) {}

  /**
   * A flow that is to run on a remote Connect cluster. A secret of a cluster bears the cluster's
   * alias, so that the flows of one worker share it and never take another's for it. No secret is
   * looked at, unless it is delivered as clear text.
   *
   * @param sourceBrokers live brokers of the source, at least 1
   * @param targetBrokers live brokers of the target, at least 1
   */
  public static SecretReferences of(
      FlowSpec flow, int sourceBrokers, int targetBrokers, SecretDelivery delivery) {
    FlowSpec named = delivery instanceof SecretDelivery.Clear ? flow : FlowBlanks.of(flow);
    return of(new FlowTranslator(named, sourceBrokers, targetBrokers).connectors(), delivery);
  }

  /**
   * Connectors that are to run on one Connect cluster. References that are there stay; secrets of
   * the same name and value share one.
   *
   * @throws IllegalArgumentException for configurations that are sealed for the local worker
   */
  public static SecretReferences of(List<ConnectorConfig> configs, SecretDelivery delivery) {
    Names names = new Names(delivery);
    List<ConnectorConfig> replaced = new ArrayList<>();
    for (ConnectorConfig config : configs) {
      Map<String, String> values = new TreeMap<>();
      new TreeMap<>(config.config())
          .forEach((key, value) -> values.put(key, names.replace(config, key, value)));
      replaced.add(ConnectorConfig.of(config.name(), values));
    }
    return new SecretReferences(replaced, names.placements);
  }

  /** What each secret is called; two with one key and different values get the connector's name. */
  private static final class Names {

    private final SecretDelivery delivery;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Placement> placements = new ArrayList<>();

    Names(SecretDelivery delivery) {
      this.delivery = delivery;
    }

    String replace(ConnectorConfig config, String key, String value) {
      if (SEALED.matcher(value).find()) {
        throw new IllegalArgumentException(config.name() + " is sealed for the local worker");
      }
      boolean blank = Placed.hasBlank(value);
      if (delivery instanceof SecretDelivery.Clear
          || (!blank && !SecretRule.isSecret(key, value))) {
        return value;
      }
      String plain = SecretStyle.name(delivery, blank ? FlowBlanks.name(key, value) : key);
      String name =
          values.getOrDefault(plain, value).equals(value)
              ? plain
              : SecretStyle.name(delivery, config.name() + "." + key);
      if (values.put(name, value) == null) {
        String text = blank ? Placed.readable(value) : "<" + key + ">";
        placements.add(new Placement(SecretStyle.where(delivery), name, config.name(), key, text));
      }
      return SecretStyle.reference(delivery, name);
    }
  }
}
