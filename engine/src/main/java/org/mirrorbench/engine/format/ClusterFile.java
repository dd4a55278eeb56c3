package org.mirrorbench.engine.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.SecretFields;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.SecurityReader;
import org.mirrorbench.engine.keys.KeyCatalogue;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRule;

/**
 * Reads clusters from a {@code client.properties}, from the cluster sections of an {@code
 * mm2.properties}, whether or not it enables a flow, and from a connector's {@code
 * source.cluster.*} and {@code target.cluster.*}.
 *
 * <p>Of a {@code client.properties}, what belongs to no connection ({@code acks}, {@code group.id},
 * {@code request.timeout.ms}) goes to the notes; in the other files it belongs to a flow or worker
 * and is read with them.
 */
public final class ClusterFile {

  private static final String BOOTSTRAP = "bootstrap.servers";
  private static final String CLUSTER = ".cluster";

  private final PropertiesFile file;
  private final Map<String, String> values;

  private ClusterFile(PropertiesFile file) {
    this.file = file;
    this.values = file.values();
  }

  /** The clusters of a file in its order; a file that tells of none is {@link Problem.Invalid}. */
  public static Result<List<KnownCluster>> read(Path file) {
    return PropertiesFile.parse(file).then(document -> new ClusterFile(document).clusters(file));
  }

  private Result<List<KnownCluster>> clusters(Path path) {
    Set<String> sections = sections();
    if (!sections.isEmpty()) {
      List<KnownCluster> clusters = new ArrayList<>();
      sections.forEach(section -> clusters.add(section(section)));
      return Result.ok(List.copyOf(clusters));
    }
    return values.keySet().stream().anyMatch(ClusterFile::connects)
        ? Result.ok(List.of(client(path)))
        : Result.err(
            new Problem.Invalid(
                file.name(),
                "It tells of no cluster: it has neither clusters nor bootstrap.servers nor"
                    + " security.protocol.",
                "Give a client.properties or an mm2.properties."));
  }

  /** What stands before {@code .bootstrap.servers}; the key {@code clusters} may name more. */
  private Set<String> sections() {
    Set<String> sections = new LinkedHashSet<>(Mm2Checks.clusters(file));
    if (sections.isEmpty()) {
      for (String key : values.keySet()) {
        if (key.endsWith("." + BOOTSTRAP) && !key.contains("->")) {
          sections.add(key.substring(0, key.length() - BOOTSTRAP.length() - 1));
        }
      }
    }
    sections.removeIf(section -> section.matches("(.*\\.)?(producer|consumer|admin)(\\..*)?"));
    return sections;
  }

  private KnownCluster section(String section) {
    Map<String, String> found = new TreeMap<>();
    String prefix = section + ".";
    values.forEach(
        (key, value) -> {
          if (connects(key)) {
            found.put(key, value);
          }
        });
    values.forEach(
        (key, value) -> {
          if (key.startsWith(prefix) && connects(key.substring(prefix.length()))) {
            found.put(key.substring(prefix.length()), value);
          }
        });
    String bare =
        section.endsWith(CLUSTER)
            ? section.substring(0, section.length() - CLUSTER.length())
            : section;
    String alias = values.getOrDefault(section + ".alias", bare).strip();
    return cluster(alias.isEmpty() ? bare : alias, found, "");
  }

  private KnownCluster client(Path path) {
    Map<String, String> connection = new TreeMap<>();
    Map<String, String> rest = new LinkedHashMap<>();
    values.forEach((key, value) -> (connects(key) ? connection : rest).put(key, value));
    Path name = path.getFileName();
    KnownCluster read = cluster(alias(String.valueOf(name)), connection, "");
    return KnownCluster.unlabelled(
        read.profile(), notes(String.valueOf(name), rest, hidden(read.profile())));
  }

  private static KnownCluster cluster(String alias, Map<String, String> found, String notes) {
    Map<String, String> security = new TreeMap<>(found);
    String servers = security.remove(BOOTSTRAP);
    if (security.values().stream().noneMatch(value -> value.contains("${"))) {
      security.keySet().removeIf(key -> key.startsWith("config.providers"));
    }
    return KnownCluster.unlabelled(
        new ClusterProfile(
            alias,
            servers == null || servers.isBlank() ? ClusterProfile.UNKNOWN_SERVERS : servers.strip(),
            SecurityReader.read(security),
            Access.MANAGED),
        notes);
  }

  /** Keys that say where a cluster is and how to log in. */
  private static boolean connects(String key) {
    return KeyCatalogue.clusterKeys().contains(key)
        || key.startsWith("sasl.")
        || key.startsWith("ssl.")
        || key.equals("security.providers")
        || key.startsWith("config.providers");
  }

  /** {@code prod.eu.properties} becomes {@code prod-eu}: a dot is MirrorMaker's separator. */
  private static String alias(String fileName) {
    String stem = fileName.replaceFirst("\\.[A-Za-z]+$", "");
    String alias = stem.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
    return alias.isEmpty() ? "cluster" : alias;
  }

  /** The texts of what the profile hides: under another key they are no less secret. */
  private static Set<String> hidden(ClusterProfile profile) {
    Set<String> texts = new LinkedHashSet<>();
    if (profile.security() instanceof Security.Custom custom) {
      custom.hidden().values().forEach(secret -> texts.add(secret.reveal()));
    }
    SecretFields.of(profile.security()).values().stream()
        .filter(secret -> secret.ref() == null)
        .forEach(secret -> texts.add(secret.reveal()));
    texts.removeIf(String::isBlank);
    return texts;
  }

  private static String notes(String name, Map<String, String> rest, Set<String> hidden) {
    if (rest.isEmpty()) {
      return "";
    }
    StringBuilder notes = new StringBuilder("# ").append(name);
    rest.forEach(
        (key, value) ->
            notes
                .append('\n')
                .append(key)
                .append('=')
                .append(
                    SecretRule.isSecret(key, value) || hidden.contains(value)
                        ? Secret.MASK
                        : value));
    return notes.toString();
  }
}
