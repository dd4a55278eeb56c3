package org.mirrorbench.engine.worker;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;

/** Tells the addresses of this machine from those of others. */
public final class ThisMachine {

  private ThisMachine() {}

  /**
   * Whether a host is this machine. Blocking on the name service.
   *
   * @param otherwise what a host is taken for whose name nobody knows
   */
  public static boolean has(String host, boolean otherwise) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isAnyLocalAddress()
          || address.isLoopbackAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (UnknownHostException | SocketException e) {
      return otherwise;
    }
  }
}
