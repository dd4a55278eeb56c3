package org.mirrorbench.engine.keys;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the addresses in a worker's {@code listeners} mean for who can read along. Pure. */
public final class Listeners {

  /** A worker's settings of where it listens and what it tells the others of its group. */
  public static final Set<String> KEYS =
      Set.of(
          "listeners",
          "rest.advertised.host.name",
          "rest.advertised.port",
          "rest.advertised.listener");

  private static final Pattern LISTENER =
      Pattern.compile("([A-Za-z]+)://\\[?([^\\]/]*?)\\]?:(-?\\d+)/?");
  private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}|0*:.*:0*1|::1");

  private static final Pattern EVERYWHERE = Pattern.compile("0\\.0\\.0\\.0|[0:]*::|0(?::0){7}");

  private Listeners() {}

  /** Whether somebody on the network could read the token that a request carries. */
  public static boolean plainBeyondLoopback(String listeners) {
    return Arrays.stream(listeners.split(",")).map(String::strip).anyMatch(Listeners::open);
  }

  private static boolean open(String listener) {
    Matcher matcher = LISTENER.matcher(listener);
    return !matcher.matches()
        || (!matcher.group(1).equalsIgnoreCase("https") && !loopback(matcher.group(2)));
  }

  /** Whether a host stands for every address of a machine, so that nobody finds it by this name. */
  public static boolean everywhere(String host) {
    return EVERYWHERE.matcher(host.replaceAll("^\\[|\\]$", "")).matches();
  }

  /** Whether a host, as written, can only be this machine. Asks no name server. */
  public static boolean loopback(String host) {
    String bare = host.replaceAll("^\\[|\\]$", "").toLowerCase(Locale.ROOT);
    return bare.equals("localhost") || LOOPBACK.matcher(bare).matches();
  }
}
