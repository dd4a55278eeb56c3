package org.mirrorbench.engine.connection;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Looks up host names, all at once and in time. */
final class Names {

  private Names() {}

  /** What came of a look-up. */
  sealed interface Answer {}

  /** Its numbers. */
  record Known(List<InetAddress> addresses) implements Answer {
    Known {
      addresses = List.copyOf(addresses);
    }
  }

  /** There is no such name. */
  record Unknown() implements Answer {}

  /** The resolver did not answer. */
  record Silent() implements Answer {}

  static Map<String, Answer> look(Collection<String> hosts, Duration limit)
      throws InterruptedException {
    return Parallel.each(
        hosts,
        limit,
        host -> new Known(List.of(InetAddress.getAllByName(host))),
        host -> new Silent(),
        thrown -> new Unknown());
  }
}
