package org.mirrorbench.engine.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Ports of loopback that nobody listens on at the moment of asking.
 *
 * <p>Another process may take one before it is used: whoever starts a server on it must be ready to
 * ask again.
 */
public final class FreePorts {

  private FreePorts() {}

  /** Two different free ports. */
  public static int[] pair() {
    try (ServerSocket first = bind(0);
        ServerSocket second = bind(0)) {
      return new int[] {first.getLocalPort(), second.getLocalPort()};
    } catch (IOException e) {
      throw new UncheckedIOException("Loopback has no free port", e);
    }
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = bind(port)) {
      return socket.isBound();
    } catch (IOException _) {
      return false;
    }
  }

  private static ServerSocket bind(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }
}
