package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.secret.SecretRule;

/** Makes flows that refer to their secrets out of flows that hold them. */
final class SecretRemoval {

  private static final String PROVIDERS = "config.providers";
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{[A-Za-z0-9_-]+:[^}]*\\}");

  private final SecretPlace place;
  private final String provider;
  private final Map<String, String> providers;
  private final SortedMap<String, String> names = new TreeMap<>();

  private SecretRemoval(SecretPlace place, Map<String, String> given) {
    this.place = place;
    this.provider = free(place, given);
    this.providers = new TreeMap<>(given);
    List<String> listed = new ArrayList<>();
    String named = given.getOrDefault(PROVIDERS, "").strip();
    if (!named.isEmpty()) {
      listed.addAll(List.of(named.split("\\s*,\\s*")));
    }
    if (!listed.contains(provider)) {
      listed.add(provider);
    }
    providers.put(PROVIDERS, String.join(",", listed));
    providers.put(PROVIDERS + "." + provider + ".class", place.providerClass());
  }

  /**
   * What is left.
   *
   * @param flows without secrets
   * @param names of the secrets that the place must hold, by the key they had
   */
  record Removed(List<FlowSpec> flows, SortedMap<String, String> names) {}

  /**
   * @param given the config providers that the flows name already
   */
  static Removed from(List<FlowSpec> flows, SecretPlace place, Map<String, String> given) {
    SecretRemoval removal = new SecretRemoval(place, given);
    List<FlowSpec> without = flows.stream().map(removal::flow).toList();
    return removal.names.isEmpty()
        ? new Removed(flows, removal.names)
        : new Removed(without.stream().map(removal::told).toList(), removal.names);
  }

  /** A file may have given the provider's name to something else. */
  private static String free(SecretPlace place, Map<String, String> given) {
    String name = place.provider();
    while (!given
        .getOrDefault(PROVIDERS + "." + name + ".class", place.providerClass())
        .equals(place.providerClass())) {
      name += "_";
    }
    return name;
  }

  private FlowSpec flow(FlowSpec flow) {
    Set<String> hidden = new TreeSet<>(hidden(flow.source()));
    hidden.addAll(hidden(flow.target()));
    return new FlowSpec(
        flow.name(),
        cluster(flow.source()),
        cluster(flow.target()),
        flow.preset(),
        settings(flow.name() + ".", flow.connectorSettings(), hidden),
        settings(flow.target().alias() + ".", flow.workerSettings(), hidden));
  }

  private ClusterProfile cluster(ClusterProfile cluster) {
    return cluster.security() instanceof Security.Plaintext
        ? cluster
        : new ClusterProfile(
            cluster.alias(),
            cluster.bootstrapServers(),
            Security.Custom.of(
                settings(
                    cluster.alias() + ".", cluster.security().clientProperties(), hidden(cluster))),
            cluster.access());
  }

  /** What a person hid is a secret, whatever its key sounds like. */
  private static Set<String> hidden(ClusterProfile cluster) {
    return cluster.security() instanceof Security.Custom custom
        ? custom.hidden().keySet()
        : Set.of();
  }

  private Map<String, String> settings(
      String prefix, Map<String, String> settings, Set<String> hidden) {
    Map<String, String> without = new HashMap<>(settings);
    without.replaceAll(
        (key, value) ->
            SecretRule.isSecret(key, value) || isHidden(key, value, hidden)
                ? place.reference(provider, name(prefix + key))
                : value);
    return without;
  }

  /** The key itself, or the same one behind a client's prefix. A whole reference may be seen. */
  private static boolean isHidden(String key, String value, Set<String> hidden) {
    return hidden.stream().anyMatch(one -> key.equals(one) || key.endsWith("." + one))
        && !REFERENCE.matcher(value).matches();
  }

  /** The same key has the same name wherever it stands; two keys never share one. */
  private String name(String key) {
    String known = names.get(key);
    if (known != null) {
      return known;
    }
    String name = place.nameOf(key);
    while (names.containsValue(name)) {
      name += "_";
    }
    names.put(key, name);
    return name;
  }

  /** Whoever reads the file gives its providers to each flow and to each cluster that refers. */
  private FlowSpec told(FlowSpec flow) {
    return new FlowSpec(
        flow.name(),
        told(flow.source()),
        told(flow.target()),
        flow.preset(),
        told(flow.connectorSettings()),
        told(flow.workerSettings()));
  }

  private ClusterProfile told(ClusterProfile cluster) {
    Map<String, String> properties = cluster.security().clientProperties();
    return properties.values().stream().noneMatch(SecretRule::refers)
            && !SecretRule.refers(cluster.bootstrapServers())
        ? cluster
        : new ClusterProfile(
            cluster.alias(),
            cluster.bootstrapServers(),
            Security.Custom.of(told(properties)),
            cluster.access());
  }

  private Map<String, String> told(Map<String, String> settings) {
    Map<String, String> told = new HashMap<>(settings);
    told.putAll(providers);
    return told;
  }
}
