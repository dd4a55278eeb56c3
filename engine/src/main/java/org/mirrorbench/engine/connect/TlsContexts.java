package org.mirrorbench.engine.connect;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/** TLS settings as an HTTP client needs them. Kafka's own code reads the stores, PEM included. */
public final class TlsContexts {

  private TlsContexts() {}

  /** Reads the stores; the problem names what cannot be read, never a password. */
  public static Result<SSLContext> of(Tls tls, String subject) {
    try {
      return of(tls.clientProperties(), tls.verifyHostName(), subject);
    } catch (ProblemException e) {
      return Result.err(e.problem());
    }
  }

  /**
   * The same from Kafka's own {@code ssl.*} properties.
   *
   * @param verifyHostName whether the server's certificate must name the host
   */
  public static Result<SSLContext> of(
      Map<String, String> ssl, boolean verifyHostName, String subject) {
    try (DefaultSslEngineFactory stores = new DefaultSslEngineFactory()) {
      ConfigDef definition = new ConfigDef();
      SslConfigs.addClientSslSupport(definition);
      stores.configure(definition.parse(ssl));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(stores.keystore(), ssl), trust(stores.truststore(), verifyHostName), null);
      return Result.ok(context);
    } catch (GeneralSecurityException | KafkaException e) {
      return Result.err(
          new Problem.Invalid(
              subject,
              "its TLS settings cannot be used: " + root(e) + ".",
              "Check the files of trust and identity, their format and their passwords."));
    }
  }

  /** The key's password is the store's, unless it has one; a PEM file has no other. */
  private static KeyManager @Nullable [] keys(@Nullable KeyStore store, Map<String, String> ssl)
      throws GeneralSecurityException {
    if (store == null) {
      return null;
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    String own = ssl.get("ssl.key.password");
    String password = own == null ? ssl.get("ssl.keystore.password") : own;
    factory.init(store, password == null ? null : password.toCharArray());
    return factory.getKeyManagers();
  }

  private static TrustManager[] trust(@Nullable KeyStore store, boolean verifyHostName)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    TrustManager[] managers = factory.getTrustManagers();
    if (!verifyHostName && managers[0] instanceof X509ExtendedTrustManager verifying) {
      return new TrustManager[] {new AnyHost(verifying)};
    }
    return managers;
  }

  private static String root(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  /** Checks the chain as ever and not whether it names the host: the HTTP client cannot be told. */
  private static final class AnyHost extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager chain;

    AnyHost(X509ExtendedTrustManager chain) {
      this.chain = chain;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String type)
        throws CertificateException {
      chain.checkServerTrusted(certificates, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String type, Socket socket)
        throws CertificateException {
      chain.checkServerTrusted(certificates, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String type, SSLEngine engine)
        throws CertificateException {
      chain.checkServerTrusted(certificates, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String type)
        throws CertificateException {
      chain.checkClientTrusted(certificates, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String type, Socket socket)
        throws CertificateException {
      chain.checkClientTrusted(certificates, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String type, SSLEngine engine)
        throws CertificateException {
      chain.checkClientTrusted(certificates, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return chain.getAcceptedIssuers();
    }
  }
}
