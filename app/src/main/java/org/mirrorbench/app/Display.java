package org.mirrorbench.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a window can be opened. JavaFX on Linux speaks X11 only, also under Wayland. */
final class Display {

  private static final Pattern X11 = Pattern.compile("(.*):(\\d+)(\\.\\d+)?");
  private static final int FIRST_PORT = 6000;
  private static final int CONNECT_MILLIS = 2000;

  private Display() {}

  static boolean available() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean x11 = !system.contains("mac") && !system.startsWith("windows");
    return !x11 || answers(System.getenv("DISPLAY"));
  }

  private static boolean answers(@Nullable String display) {
    Matcher matcher = X11.matcher(display == null ? "" : display);
    if (!matcher.matches()) {
      return false;
    }
    int number = Integer.parseInt(matcher.group(2));
    String host = matcher.group(1);
    return (host.isEmpty() || host.equals("unix"))
        ? local(UnixDomainSocketAddress.of("/tmp/.X11-unix/X" + number))
        : remote(new InetSocketAddress(host, FIRST_PORT + number));
  }

  private static boolean local(SocketAddress address) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(address);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean remote(SocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
