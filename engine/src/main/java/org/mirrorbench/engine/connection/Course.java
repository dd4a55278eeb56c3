package org.mirrorbench.engine.connection;

import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.problem.Result;

/** What the stages of one test learn for each other. One stage uses it at a time. */
final class Course implements AutoCloseable {

  /** With the connection that is logged in, for each answer. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ClusterProfile profile;
  private final Set<Right.Role> wanted;
  private final Result<ClientSettings> settings;
  private volatile Map<Address, List<InetAddress>> located = Map.of();
  private volatile Map<Address, InetAddress> reachable = Map.of();
  private volatile @Nullable KafkaLink link;
  private volatile boolean closed;
  private volatile List<Right> rights = List.of();
  private volatile @Nullable String clusterId;
  private volatile @Nullable String version;

  Course(ClusterProfile profile, Set<Right.Role> wanted) {
    this.profile = profile;
    this.wanted = wanted;
    this.settings = ClientSettings.of(profile);
  }

  ClusterProfile profile() {
    return profile;
  }

  /** The roles it must be fit for; empty when any will do. */
  Set<Right.Role> wanted() {
    return wanted;
  }

  /** The client properties, or the problem when a secret cannot be had. */
  Result<ClientSettings> settings() {
    return settings;
  }

  /** Every name that resolves. */
  Map<Address, List<InetAddress>> located() {
    return located;
  }

  void locate(Map<Address, List<InetAddress>> found) {
    located = new LinkedHashMap<>(found);
  }

  /** The bootstrap servers that answer, in the profile's order; empty before the stage TCP. */
  Map<Address, InetAddress> reachable() {
    return reachable;
  }

  void reach(Map<Address, InetAddress> found) {
    reachable = new LinkedHashMap<>(found);
  }

  /** The connection that is logged in; opened at the first call, to the first that answers. */
  KafkaLink link() throws Exception {
    KafkaLink known = link;
    if (known != null) {
      return known;
    }
    Map.Entry<Address, InetAddress> first = reachable.entrySet().iterator().next();
    KafkaLink opened =
        KafkaLink.open(settings.orThrow(), first.getKey(), first.getValue(), PATIENCE);
    link = opened;
    if (closed) {
      opened.close();
    }
    return opened;
  }

  List<Right> rights() {
    return rights;
  }

  void grant(List<Right> table) {
    rights = List.copyOf(table);
  }

  @Nullable String clusterId() {
    return clusterId;
  }

  void identify(@Nullable String id) {
    clusterId = id;
  }

  @Nullable String version() {
    return version;
  }

  void infer(@Nullable String release) {
    version = release;
  }

  @Override
  public void close() {
    closed = true;
    KafkaLink opened = link;
    if (opened != null) {
      opened.close();
    }
  }
}
