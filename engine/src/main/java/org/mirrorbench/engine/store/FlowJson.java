package org.mirrorbench.engine.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.secret.SecretRule;

/**
 * Writes profiles and settings as JSON without their secrets: those of typed security are
 * references, all others become null.
 */
final class FlowJson {

  private static final ObjectMapper MAPPER = SecurityJson.mapper(FlowJson::closed);
  private static final TypeReference<TreeMap<String, @Nullable String>> SETTINGS =
      new TypeReference<>() {};

  private FlowJson() {}

  /** A profile; without security and properties it is plaintext. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  private record StoredCluster(
      String alias,
      String bootstrapServers,
      Access access,
      @Nullable Map<String, @Nullable String> properties,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Security security) {}

  static String write(ClusterProfile profile) {
    return json(
        switch (profile.security()) {
          case Security.Plaintext() -> stored(profile, null, null);
          case Security kept when survives(kept) -> stored(profile, null, kept);
          case Security other -> stored(profile, withoutSecrets(other.clientProperties()), null);
        });
  }

  /** Properties of a file stay a file's, which is read again for the secrets in it. */
  private static boolean survives(Security security) {
    return SecurityJson.storable(security)
        && !(security instanceof Security.Custom custom && custom.hidden().isEmpty());
  }

  private static StoredCluster stored(
      ClusterProfile profile,
      @Nullable Map<String, @Nullable String> properties,
      @Nullable Security security) {
    return new StoredCluster(
        profile.alias(), profile.bootstrapServers(), profile.access(), properties, security);
  }

  /** Nobody who has no access to the secrets can read one. */
  static Secret closed(SecretRef ref) {
    return Secret.kept(
        ref,
        () ->
            Result.err(
                new Problem.Denied(
                    "Secret " + ref,
                    "the workspace was read without its secrets.",
                    "Open the workspace in the window or run its flows.")));
  }

  static String write(Map<String, String> settings) {
    return json(withoutSecrets(settings));
  }

  /**
   * Adds {@code alias.key} to {@code missing} for each secret that was not stored.
   *
   * @param open gives the handle to a kept secret
   */
  static ClusterProfile readCluster(
      String json, List<String> missing, Function<SecretRef, Secret> open) {
    try {
      StoredCluster stored = SecurityJson.mapper(open).readValue(json, StoredCluster.class);
      Security security = stored.security();
      return new ClusterProfile(
          stored.alias(),
          stored.bootstrapServers(),
          security == null ? fromProperties(stored, missing) : security,
          stored.access());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Security fromProperties(StoredCluster stored, List<String> missing) {
    Map<String, @Nullable String> properties = stored.properties();
    return properties == null
        ? new Security.Plaintext()
        : Security.Custom.of(present(properties, stored.alias(), missing));
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
