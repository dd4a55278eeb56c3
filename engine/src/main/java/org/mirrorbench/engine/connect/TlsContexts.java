package org.mirrorbench.engine.connect;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
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
import org.mirrorbench.engine.secret.Secret;

/** TLS settings as an HTTP client needs them. Kafka's own code reads the stores, PEM included. */
public final class TlsContexts {

  private TlsContexts() {}

  /** Reads the stores; the problem names what cannot be read, never a password. */
  public static Result<SSLContext> of(Tls tls, String subject) {
    try (DefaultSslEngineFactory stores = new DefaultSslEngineFactory()) {
      ConfigDef definition = new ConfigDef();
      SslConfigs.addClientSslSupport(definition);
      stores.configure(definition.parse(tls.clientProperties()));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(stores.keystore(), tls.identity()), trust(stores.truststore(), tls), null);
      return Result.ok(context);
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (GeneralSecurityException | KafkaException e) {
      return Result.err(
          new Problem.Invalid(
              subject,
              "its TLS settings cannot be used: " + root(e) + ".",
              "Check the files of trust and identity, their format and their passwords."));
    }
  }

  private static KeyManager @Nullable [] keys(
      @Nullable KeyStore store, Tls.@Nullable Identity identity) throws GeneralSecurityException {
    if (store == null || identity == null) {
      return null;
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    Secret password = password(identity);
    factory.init(store, password == null ? null : password.reveal().toCharArray());
    return factory.getKeyManagers();
  }

  private static @Nullable Secret password(Tls.Identity identity) {
    return switch (identity) {
      case Tls.Identity.Store store ->
          store.keyPassword() == null ? store.password() : store.keyPassword();
      case Tls.Identity.PemFile file -> file.keyPassword();
      case Tls.Identity.Pem pem -> pem.keyPassword();
    };
  }

  private static TrustManager[] trust(@Nullable KeyStore store, Tls tls)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    TrustManager[] managers = factory.getTrustManagers();
    if (!tls.verifyHostName() && managers[0] instanceof X509ExtendedTrustManager verifying) {
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
