package org.mirrorbench.engine.connection;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.message.SaslHandshakeRequestData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.SaslHandshakeRequest;
import org.apache.kafka.common.requests.SaslHandshakeResponse;
import org.apache.kafka.common.security.ssl.SslFactory;

/**
 * Which logins a listener offers, asked without showing any credentials.
 *
 * @param error none when it offers the mechanism that was asked for
 * @param mechanisms all that it offers; empty for a listener without SASL
 */
record SaslOffer(Errors error, List<String> mechanisms) {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int LONGEST = 1 << 16;

  SaslOffer {
    mechanisms = List.copyOf(mechanisms);
  }

  /**
   * @throws IOException if it does not answer that question
   */
  static SaslOffer of(ClientSettings settings, Address address, InetAddress host, String mechanism)
      throws IOException {
    try (Line wire = SocketLine.connect(host, address.port(), PATIENCE)) {
      if (!settings.encrypted()) {
        return ask(wire, mechanism);
      }
      try (SslFactory factory = TlsStage.factory(settings)) {
        TlsLine tls = new TlsLine(wire, factory.createSslEngine(address.host(), address.port()));
        tls.handshake();
        return ask(tls, mechanism);
      }
    }
  }

  boolean login() {
    return error == Errors.NONE || error == Errors.UNSUPPORTED_SASL_MECHANISM;
  }

  private static SaslOffer ask(Line line, String mechanism) throws IOException {
    short version = 1;
    RequestHeader header = new RequestHeader(ApiKeys.SASL_HANDSHAKE, version, "mirrorbench", 1);
    ByteBuffer request =
        new SaslHandshakeRequest.Builder(new SaslHandshakeRequestData().setMechanism(mechanism))
            .build(version)
            .serializeWithHeader(header);
    ByteBuffer packet = ByteBuffer.allocate(4 + request.remaining());
    line.send(packet.putInt(request.remaining()).put(request).flip());
    int length = read(line, 4).getInt();
    if (length < 4 || length > LONGEST) {
      throw new IOException("not an answer of Kafka");
    }
    try {
      SaslHandshakeResponse answer =
          (SaslHandshakeResponse) AbstractResponse.parseResponse(read(line, length), header);
      return new SaslOffer(answer.error(), answer.enabledMechanisms());
    } catch (RuntimeException e) {
      throw new IOException("not an answer of Kafka", e);
    }
  }

  private static ByteBuffer read(Line line, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (line.receive(buffer) < 0) {
        throw new EOFException();
      }
    }
    return buffer.flip();
  }
}
