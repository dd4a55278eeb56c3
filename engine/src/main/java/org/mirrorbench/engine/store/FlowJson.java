package org.mirrorbench.engine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.secret.SecretRule;

/** Writes profiles and settings as JSON without their secrets, which become null. */
final class FlowJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<TreeMap<String, @Nullable String>> SETTINGS =
      new TypeReference<>() {};

  private FlowJson() {}

  /** A profile; without properties it is plaintext. */
  private record StoredCluster(
      String alias,
      String bootstrapServers,
      Access access,
      @Nullable Map<String, @Nullable String> properties) {}

  static String write(ClusterProfile profile) {
    Map<String, @Nullable String> properties =
        switch (profile.security()) {
          case Security.Plaintext() -> null;
          case Security other -> withoutSecrets(other.clientProperties());
        };
    return json(
        new StoredCluster(
            profile.alias(), profile.bootstrapServers(), profile.access(), properties));
  }

  static String write(Map<String, String> settings) {
    return json(withoutSecrets(settings));
  }

  /** Adds {@code alias.key} to {@code missing} for each secret that was not stored. */
  static ClusterProfile readCluster(String json, List<String> missing) {
    try {
      StoredCluster stored = MAPPER.readValue(json, StoredCluster.class);
      Map<String, @Nullable String> properties = stored.properties();
      Security security =
          properties == null
              ? new Security.Plaintext()
              : Security.Custom.of(present(properties, stored.alias(), missing));
      return new ClusterProfile(
          stored.alias(), stored.bootstrapServers(), security, stored.access());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds {@code owner.key} to {@code missing} for each secret that was not stored. */
  static Map<String, String> readSettings(String json, String owner, List<String> missing) {
    try {
      return present(MAPPER.readValue(json, SETTINGS), owner, missing);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, @Nullable String> withoutSecrets(Map<String, String> settings) {
    Map<String, @Nullable String> kept = new TreeMap<>();
    settings.forEach((key, value) -> kept.put(key, SecretRule.isSecret(key, value) ? null : value));
    return kept;
  }

  private static Map<String, String> present(
      Map<String, @Nullable String> stored, String owner, List<String> missing) {
    Map<String, String> present = new TreeMap<>();
    stored.forEach(
        (key, value) -> {
          if (value == null) {
            missing.add(owner + "." + key);
          } else {
            present.put(key, value);
          }
        });
    return present;
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
