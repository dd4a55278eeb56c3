package org.mirrorbench.engine.worker;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.keys.Listeners;

/** Tells what is wrong with something typed about a worker; null when nothing is. Pure. */
public final class WorkerRules {

  private static final int LONGEST_TOPIC = 249;
  private static final int MOST_WORKERS = 100;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");
  private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]+");
  private static final Pattern ABSOLUTE = Pattern.compile("(/|[A-Za-z]:[\\\\/]).*");

  private WorkerRules() {}

  /** Something must be there. */
  public static @Nullable WorkerFault present(String text) {
    return text.isBlank() ? WorkerFault.MISSING : null;
  }

  /**
   * A worker's name.
   *
   * @param taken the names of the other workers
   */
  public static @Nullable WorkerFault name(String text, Collection<String> taken) {
    WorkerFault fault = match(text, NAME, WorkerFault.NAME);
    return fault == null && taken.contains(text.strip()) ? WorkerFault.TAKEN : fault;
  }

  /**
   * The cluster that a worker is to be attached to.
   *
   * @param known the known clusters by alias
   */
  public static @Nullable WorkerFault cluster(String alias, Map<String, Access> known) {
    if (alias.isBlank()) {
      return WorkerFault.MISSING;
    }
    Access access = known.get(alias);
    if (access == null) {
      return WorkerFault.UNKNOWN_CLUSTER;
    }
    return access == Access.READ_ONLY ? WorkerFault.READ_ONLY : null;
  }

  /** A topic's name, as Kafka allows it. */
  public static @Nullable WorkerFault topic(String text, Collection<String> others) {
    String topic = text.strip();
    if (topic.isEmpty()) {
      return WorkerFault.MISSING;
    }
    boolean wrong =
        !NAME.matcher(topic).matches()
            || topic.length() > LONGEST_TOPIC
            || topic.equals(".")
            || topic.equals("..");
    if (wrong) {
      return WorkerFault.TOPIC;
    }
    return others.stream().anyMatch(other -> other.strip().equals(topic))
        ? WorkerFault.SAME_TOPIC
        : null;
  }

  /** An http or https address. */
  public static @Nullable WorkerFault url(String text) {
    if (text.isBlank()) {
      return WorkerFault.MISSING;
    }
    try {
      URI uri = new URI(text.strip());
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!web || uri.getRawAuthority() == null) {
        return WorkerFault.URL;
      }
      if (uri.getRawAuthority().contains("@")) {
        return WorkerFault.URL_LOGIN;
      }
      boolean bad = uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65_535;
      return bad ? WorkerFault.URL : null;
    } catch (URISyntaxException e) {
      return WorkerFault.URL;
    }
  }

  /** Addresses, one a line; the first fault counts. */
  public static @Nullable WorkerFault urls(String text) {
    List<String> lines = lines(text);
    return lines.isEmpty()
        ? WorkerFault.MISSING
        : lines.stream()
            .map(WorkerRules::url)
            .filter(fault -> fault != null)
            .findFirst()
            .orElse(null);
  }

  /** A host to listen on. */
  public static @Nullable WorkerFault host(String text) {
    return match(text, HOST, WorkerFault.HOST);
  }

  /** A host by which others reach a worker. */
  public static @Nullable WorkerFault advertisedHost(String text) {
    WorkerFault fault = host(text);
    return fault == null && Listeners.everywhere(text.strip()) ? WorkerFault.NOT_REACHABLE : fault;
  }

  /**
   * A listener's key store: https may only be done without on loopback.
   *
   * @param bindHost where it listens
   */
  public static @Nullable WorkerFault keyStore(String text, String bindHost) {
    return text.isBlank() && !Listeners.loopback(bindHost.strip()) ? WorkerFault.NEEDS_TLS : null;
  }

  /** A port to listen on. */
  public static @Nullable WorkerFault port(String text) {
    return between(text, 0, 65_535) ? null : WorkerFault.PORT;
  }

  /** How many workers a Connect cluster is to have. */
  public static @Nullable WorkerFault count(String text) {
    return between(text, 1, MOST_WORKERS) ? null : WorkerFault.COUNT;
  }

  /** A whole path on another machine. */
  public static @Nullable WorkerFault absolutePath(String text) {
    return match(text, ABSOLUTE, WorkerFault.ABSOLUTE);
  }

  /** What the names of environment variables begin with. */
  public static @Nullable WorkerFault environmentPrefix(String text) {
    return match(text, VARIABLE, WorkerFault.PREFIX);
  }

  /** A name in {@code config.providers}. */
  public static @Nullable WorkerFault provider(String text) {
    return match(text, WORD, WorkerFault.PROVIDER);
  }

  /** Pasted certificates or a pasted key. */
  public static @Nullable WorkerFault pem(String text) {
    if (text.isBlank()) {
      return WorkerFault.MISSING;
    }
    return text.contains("-----BEGIN ") ? null : WorkerFault.PEM;
  }

  /** The lines that say something, without the blanks around them. */
  public static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static @Nullable WorkerFault match(String text, Pattern pattern, WorkerFault otherwise) {
    if (text.isBlank()) {
      return WorkerFault.MISSING;
    }
    return pattern.matcher(text.strip()).matches() ? null : otherwise;
  }

  private static boolean between(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text.strip());
      return number >= least && number <= most;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
