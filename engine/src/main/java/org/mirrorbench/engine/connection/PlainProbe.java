package org.mirrorbench.engine.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Who is at an address, as far as can be told without encryption. */
final class PlainProbe {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  static final Duration WEB_PATIENCE = Duration.ofSeconds(1);

  private PlainProbe() {}

  /** Null for a broker, and for what speaks TLS: the next stage has a word for that. */
  static @Nullable Finding stranger(Address address, InetAddress host) {
    return switch (ask(address, host)) {
      case BROKER, TLS -> null;
      case CONTROLLER -> Finding.failed(Diagnosis.CONTROLLER, address.toString());
      case WEB_SERVER -> Finding.failed(Diagnosis.WEB_SERVER, address.toString());
      case SILENCE ->
          Finding.failed(Diagnosis.SILENT, address.toString(), Long.toString(PATIENCE.toSeconds()));
      case CLOSED -> Finding.failed(Diagnosis.CLOSED, address.toString());
      case STRANGER -> Finding.failed(Diagnosis.NOT_KAFKA, address.toString());
    };
  }

  /** Who is there; a server that does not speak first is also tried in its own languages. */
  static Greeting.Answer ask(Address address, InetAddress host) {
    Greeting.Answer answer;
    try (Line line = SocketLine.connect(host, address.port(), PATIENCE)) {
      answer = Greeting.of(line);
    } catch (IOException e) {
      return Greeting.Answer.CLOSED;
    }
    return switch (answer) {
      case BROKER, CONTROLLER, TLS, WEB_SERVER -> answer;
      case SILENCE, STRANGER -> web(address, host) ? Greeting.Answer.WEB_SERVER : answer;
      case CLOSED ->
          CertificateLook.tls(address, host)
              ? Greeting.Answer.TLS
              : web(address, host) ? Greeting.Answer.WEB_SERVER : answer;
    };
  }

  /** Whether a web server is there. */
  static boolean web(Address address, InetAddress host) {
    try (Line line = SocketLine.connect(host, address.port(), WEB_PATIENCE)) {
      return Greeting.web(line);
    } catch (IOException e) {
      return false;
    }
  }
}
