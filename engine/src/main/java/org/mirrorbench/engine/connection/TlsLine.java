package org.mirrorbench.engine.connection;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/**
 * An encrypted connection over a plain one, driven by the very engine that a Kafka client would
 * use.
 */
final class TlsLine implements Line {

  private final Line wire;
  private final SSLEngine engine;
  private final ByteBuffer fromWire;
  private final ByteBuffer plain;

  TlsLine(Line wire, SSLEngine engine) {
    this.wire = wire;
    this.engine = engine;
    this.fromWire = ByteBuffer.allocate(engine.getSession().getPacketBufferSize() * 2).flip();
    this.plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize() * 2).flip();
  }

  /**
   * Shakes hands.
   *
   * @throws SSLException if either side refuses, or what came is not TLS
   * @throws EOFException if the other side closes meanwhile
   */
  void handshake() throws IOException {
    engine.beginHandshake();
    HandshakeStatus status = engine.getHandshakeStatus();
    while (status != HandshakeStatus.NOT_HANDSHAKING && status != HandshakeStatus.FINISHED) {
      switch (status) {
        case NEED_WRAP -> wrap(ByteBuffer.allocate(0));
        case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> unwrapSome();
        case NEED_TASK -> runTasks();
        case NOT_HANDSHAKING, FINISHED -> {}
      }
      status = engine.getHandshakeStatus();
    }
  }

  /** {@code TLSv1.3}. */
  String protocol() {
    return engine.getSession().getProtocol();
  }

  /** The other side's certificate and those that vouch for it. */
  List<X509Certificate> certificates() throws SSLException {
    List<X509Certificate> chain = new ArrayList<>();
    for (Certificate certificate : engine.getSession().getPeerCertificates()) {
      if (certificate instanceof X509Certificate known) {
        chain.add(known);
      }
    }
    return chain;
  }

  @Override
  public void send(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      wrap(bytes);
    }
  }

  @Override
  public int receive(ByteBuffer into) throws IOException {
    while (!plain.hasRemaining()) {
      if (engine.isInboundDone()) {
        return -1;
      }
      try {
        unwrapSome();
      } catch (EOFException e) {
        return -1;
      }
      runTasks();
    }
    int count = Math.min(into.remaining(), plain.remaining());
    into.put(plain.slice().limit(count));
    plain.position(plain.position() + count);
    return count;
  }

  @Override
  public void close() {
    wire.close();
  }

  private void runTasks() {
    for (Runnable task = engine.getDelegatedTask();
        task != null;
        task = engine.getDelegatedTask()) {
      task.run();
    }
  }

  private void wrap(ByteBuffer bytes) throws IOException {
    ByteBuffer out = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    SSLEngineResult result = engine.wrap(bytes, out);
    wire.send(out.flip());
    if (bytes.hasRemaining() && result.bytesConsumed() == 0 && out.limit() == 0) {
      throw new SocketException("the other side has closed");
    }
  }

  /** Reads from the wire when nothing is left to decrypt; may produce plain bytes or none. */
  private void unwrapSome() throws IOException {
    plain.compact();
    try {
      SSLEngineResult result = engine.unwrap(fromWire, plain);
      if (result.getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
        fill();
      }
    } catch (SSLException e) {
      sayWhy();
      throw e;
    } finally {
      plain.flip();
    }
  }

  private void fill() throws IOException {
    fromWire.compact();
    int count = wire.receive(fromWire);
    fromWire.flip();
    if (count < 0) {
      throw new EOFException();
    }
  }

  /** The broker's log should say why, too. */
  private void sayWhy() {
    try {
      engine.closeOutbound();
      wrap(ByteBuffer.allocate(0));
    } catch (IOException e) {
      // the other side is gone: what was found stands
    }
  }
}
