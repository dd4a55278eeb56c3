package org.mirrorbench.engine.connection;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes to and from an address, encrypted or not. */
interface Line extends AutoCloseable {

  void send(ByteBuffer bytes) throws IOException;

  /**
   * Reads at least one byte.
   *
   * @return how many, or -1 when the other side has closed
   * @throws java.net.SocketTimeoutException if nothing comes for the line's patience
   */
  int receive(ByteBuffer into) throws IOException;

  @Override
  void close();
}
