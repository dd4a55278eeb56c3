package org.mirrorbench.engine.connection;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.ApiVersionsRequest;
import org.apache.kafka.common.requests.ApiVersionsResponse;
import org.apache.kafka.common.requests.RequestHeader;

/** Asks who is there, in the way every Kafka broker answers before any login. */
final class Greeting {

  private static final int CORRELATION = 0x4d42;
  private static final int HEAD = 8;
  private static final int LONGEST = 1 << 20;
  private static final int HTTP = 0x48545450;
  private static final int TLS_ALERT = 0x15;
  private static final int TLS_HANDSHAKE = 0x16;

  private Greeting() {}

  /** Who is there. */
  enum Answer {
    BROKER,
    /** A KRaft controller: it answers as Kafka does, but has no metadata for clients. */
    CONTROLLER,
    /** Something that expects TLS. */
    TLS,
    WEB_SERVER,
    SILENCE,
    CLOSED,
    STRANGER
  }

  /**
   * @throws SSLException if the line is encrypted and the other side refuses
   */
  static Answer of(Line line) throws IOException {
    RequestHeader header =
        new RequestHeader(ApiKeys.API_VERSIONS, (short) 0, "mirrorbench", CORRELATION);
    ByteBuffer request =
        new ApiVersionsRequest.Builder().build((short) 0).serializeWithHeader(header);
    ByteBuffer packet = ByteBuffer.allocate(4 + request.remaining());
    packet.putInt(request.remaining()).put(request).flip();
    try {
      line.send(packet);
      return read(line, header);
    } catch (SocketTimeoutException e) {
      return Answer.SILENCE;
    } catch (SocketException e) {
      return Answer.CLOSED;
    }
  }

  /** Whether a web server is there; for a line whose other side did not answer as Kafka. */
  static boolean web(Line line) throws IOException {
    line.send(ByteBuffer.wrap("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
    try {
      ByteBuffer head = ByteBuffer.allocate(HEAD);
      return fill(line, head) && head.getInt(0) == HTTP;
    } catch (SocketTimeoutException | SocketException e) {
      return false;
    }
  }

  private static Answer read(Line line, RequestHeader header) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    boolean whole = fill(line, head);
    if (head.position() == 0) {
      return Answer.CLOSED;
    }
    int first = Byte.toUnsignedInt(head.get(0));
    if (first == TLS_ALERT || first == TLS_HANDSHAKE) {
      return Answer.TLS;
    }
    if (!whole) {
      return Answer.STRANGER;
    }
    if (head.getInt(0) == HTTP) {
      return Answer.WEB_SERVER;
    }
    int length = head.getInt(0);
    if (length < 4 || length > LONGEST || head.getInt(4) != CORRELATION) {
      return Answer.STRANGER;
    }
    ByteBuffer body = ByteBuffer.allocate(length).putInt(CORRELATION);
    return fill(line, body) ? kind(body.flip(), header) : Answer.STRANGER;
  }

  private static Answer kind(ByteBuffer body, RequestHeader header) {
    try {
      ApiVersionsResponse answer =
          (ApiVersionsResponse) AbstractResponse.parseResponse(body, header);
      return answer.apiVersion(ApiKeys.METADATA.id) == null ? Answer.CONTROLLER : Answer.BROKER;
    } catch (RuntimeException e) {
      return Answer.STRANGER;
    }
  }

  /** False when the other side closes first. */
  private static boolean fill(Line line, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (line.receive(buffer) < 0) {
        return false;
      }
    }
    return true;
  }
}
