package org.mirrorbench.engine.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Takes a look at a server's certificate, to say what is wrong with it.
 *
 * <p>It believes no one: the handshake is refused as soon as the certificate was seen, and nothing
 * is ever sent on that line.
 */
final class CertificateLook {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private CertificateLook() {}

  /** The certificate and those that vouch for it; empty when none was shown. */
  static List<X509Certificate> at(Address address, InetAddress host) {
    Watcher watcher = new Watcher();
    try (Line line = SocketLine.connect(host, address.port(), PATIENCE)) {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {watcher}, null);
      SSLEngine engine = context.createSSLEngine(address.host(), address.port());
      engine.setUseClientMode(true);
      new TlsLine(line, engine).handshake();
    } catch (IOException | GeneralSecurityException e) {
      // refused as intended, or there is no TLS: the watcher knows
    }
    return watcher.seen;
  }

  /** Whether TLS is spoken there. */
  static boolean tls(Address address, InetAddress host) {
    return !at(address, host).isEmpty();
  }

  private static final class Watcher extends X509ExtendedTrustManager {

    private List<X509Certificate> seen = List.of();

    private void see(X509Certificate[] chain) throws CertificateException {
      seen = List.of(chain);
      throw new CertificateException("Only looking");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      see(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      see(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      see(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      see(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      see(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      see(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
