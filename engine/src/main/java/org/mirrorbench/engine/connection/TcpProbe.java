package org.mirrorbench.engine.connection;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a port answers. */
final class TcpProbe {

  private TcpProbe() {}

  /**
   * What came of it.
   *
   * @param host the number that answered; null when none did
   * @param fault why none did; null when one did
   */
  record Outcome(@Nullable InetAddress host, @Nullable Finding fault) {}

  /** Tries the numbers of a name one after the other; all together take no longer than given. */
  static Outcome connect(Address address, List<InetAddress> hosts, Duration patience) {
    Duration share = patience.dividedBy(hosts.size());
    Finding fault = silent(address, patience);
    for (InetAddress host : hosts) {
      try {
        SocketLine.connect(host, address.port(), share).close();
        return new Outcome(host, null);
      } catch (SocketTimeoutException e) {
        fault = silent(address, patience);
      } catch (ConnectException e) {
        fault = Finding.failed(Diagnosis.TCP_REFUSED, address.toString());
      } catch (IOException e) {
        String why = String.valueOf(e.getMessage());
        fault = Finding.failed(Diagnosis.TCP_UNREACHABLE, address.toString(), why);
      }
    }
    return new Outcome(null, fault);
  }

  static Finding silent(Address address, Duration patience) {
    return Finding.failed(
        Diagnosis.TCP_SILENT, address.toString(), Long.toString(patience.toSeconds()));
  }
}
