package org.mirrorbench.engine.connection;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Utils;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Host and port. */
record Address(String host, int port) {

  private static final int LAST_PORT = 65_535;

  /** Reads {@code host:port[,host:port...]} by Kafka's own rule; the problem names the bad one. */
  static Result<List<Address>> parse(String bootstrapServers) {
    List<Address> addresses = new ArrayList<>();
    for (String part : bootstrapServers.split(",")) {
      String text = part.strip();
      if (text.isEmpty()) {
        continue;
      }
      Address address = of(text);
      if (address.port < 1 || address.port > LAST_PORT) {
        return Result.err(new Problem.Invalid(text, "it is not host:port.", "Correct it."));
      }
      addresses.add(address);
    }
    return addresses.isEmpty()
        ? Result.err(new Problem.Invalid(bootstrapServers, "it names no host.", "Name one."))
        : Result.ok(List.copyOf(addresses));
  }

  private static Address of(String text) {
    String host = Utils.getHost(text);
    Integer port = null;
    try {
      port = Utils.getPort(text);
    } catch (NumberFormatException e) {
      // too many digits: no port
    }
    return host == null || port == null ? new Address(text, 0) : new Address(host, port);
  }

  @Override
  public String toString() {
    return host.contains(":") ? "[" + host + "]:" + port : host + ":" + port;
  }
}
