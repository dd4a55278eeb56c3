package org.mirrorbench.engine.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.security.ssl.SslFactory;

/** Shakes hands with one server as a Kafka client would, and asks who is there. */
record TlsProbe(SslFactory factory, ClientSettings settings) {

  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final int SOON_DAYS = 30;

  Finding at(Address address, InetAddress host) {
    try (Line wire = SocketLine.connect(host, address.port(), PATIENCE)) {
      return shake(address, host, wire);
    } catch (SocketTimeoutException e) {
      return PlainProbe.web(address, host)
          ? Finding.failed(Diagnosis.WEB_SERVER, address.toString())
          : silent(address);
    } catch (IOException e) {
      return notTls(address, host);
    }
  }

  private Finding shake(Address address, InetAddress host, Line wire) throws IOException {
    TlsLine tls = new TlsLine(wire, factory.createSslEngine(address.host(), address.port()));
    try {
      tls.handshake();
    } catch (SSLException e) {
      return Faults.words(e).contains("Unsupported or unrecognized SSL message")
          ? notTls(address, host)
          : TlsFaults.finding(this, address, host, e);
    }
    // with TLS 1.3 a broker refuses a client's certificate only after the handshake
    try {
      return answered(address, host, tls, Greeting.of(tls));
    } catch (SSLException e) {
      return TlsFaults.finding(this, address, host, e);
    }
  }

  private Finding answered(Address address, InetAddress host, TlsLine tls, Greeting.Answer answer)
      throws SSLException {
    return switch (answer) {
      case BROKER -> good(address, tls);
      case CONTROLLER -> Finding.failed(Diagnosis.CONTROLLER, address.toString());
      case WEB_SERVER -> Finding.failed(Diagnosis.WEB_SERVER, address.toString());
      case SILENCE ->
          web(address, host)
              ? Finding.failed(Diagnosis.WEB_SERVER, address.toString())
              : silent(address);
      case CLOSED -> Finding.failed(Diagnosis.CLOSED, address.toString());
      case TLS, STRANGER -> Finding.failed(Diagnosis.NOT_KAFKA, address.toString());
    };
  }

  /** Whether it is a web server that speaks TLS. */
  private boolean web(Address address, InetAddress host) {
    try (Line wire = SocketLine.connect(host, address.port(), PlainProbe.WEB_PATIENCE)) {
      TlsLine tls = new TlsLine(wire, factory.createSslEngine(address.host(), address.port()));
      tls.handshake();
      return Greeting.web(tls);
    } catch (IOException e) {
      return false;
    }
  }

  private Finding good(Address address, TlsLine tls) throws SSLException {
    List<X509Certificate> chain = tls.certificates();
    X509Certificate first = Certificates.firstToEnd(chain);
    String subject = Certificates.subject(first);
    String end = Certificates.end(first);
    if (Certificates.expired(first)) {
      return Finding.passed(Diagnosis.CERTIFICATE_EXPIRED, address.toString(), subject, end);
    }
    long days = Certificates.daysLeft(first);
    if (days < SOON_DAYS) {
      return Finding.passed(
          Diagnosis.CERTIFICATE_EXPIRES_SOON,
          address.toString(),
          subject,
          end,
          Long.toString(days));
    }
    return settings.verifiesHostNames()
        ? Finding.passed(
            Diagnosis.TLS_GOOD,
            address.toString(),
            tls.protocol(),
            Certificates.subject(chain.getFirst()),
            end)
        : Finding.passed(Diagnosis.TLS_HOST_UNVERIFIED, address.toString(), tls.protocol());
  }

  /** What is there did not speak TLS: find out what it does speak. */
  private static Finding notTls(Address address, InetAddress host) {
    return switch (PlainProbe.ask(address, host)) {
      case BROKER, CONTROLLER -> Finding.failed(Diagnosis.TLS_NOT_SPOKEN, address.toString());
      case WEB_SERVER -> Finding.failed(Diagnosis.WEB_SERVER, address.toString());
      case TLS, CLOSED -> Finding.failed(Diagnosis.TLS_CLOSED, address.toString());
      case SILENCE -> silent(address);
      case STRANGER -> Finding.failed(Diagnosis.NOT_KAFKA, address.toString());
    };
  }

  private static Finding silent(Address address) {
    return Finding.failed(
        Diagnosis.SILENT, address.toString(), Long.toString(PATIENCE.toSeconds()));
  }
}
