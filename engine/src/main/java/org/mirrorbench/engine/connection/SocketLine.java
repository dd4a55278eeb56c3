package org.mirrorbench.engine.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;

/** A plain connection. */
final class SocketLine implements Line {

  private final Socket socket;

  private SocketLine(Socket socket) {
    this.socket = socket;
  }

  /**
   * @param patience for the connection, and for each answer after it
   */
  static SocketLine connect(InetAddress host, int port, Duration patience) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) patience.toMillis());
      socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
      return new SocketLine(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  @Override
  public void send(ByteBuffer bytes) throws IOException {
    byte[] content = new byte[bytes.remaining()];
    bytes.get(content);
    socket.getOutputStream().write(content);
  }

  @Override
  public int receive(ByteBuffer into) throws IOException {
    byte[] content = new byte[into.remaining()];
    int count = socket.getInputStream().read(content);
    if (count > 0) {
      into.put(content, 0, count);
    }
    return count;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // nothing more can be done about it
    }
  }
}
