package org.mirrorbench.engine.connection;

import java.net.InetAddress;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in words why a handshake failed. */
final class TlsFaults {

  private TlsFaults() {}

  static Finding finding(TlsProbe probe, Address address, InetAddress host, SSLException thrown) {
    String words = Faults.words(thrown).toLowerCase(Locale.ROOT);
    if (words.contains("received fatal alert")) {
      return refused(probe, address, words, thrown);
    }
    if (words.contains("trustanchors parameter must be non-empty")) {
      return Finding.failed(
          Diagnosis.TRUSTSTORE_EMPTY,
          String.valueOf(probe.settings().get("ssl.truststore.location")));
    }
    if (Faults.find(thrown, CertificateException.class) == null
        && Faults.find(thrown, CertPathValidatorException.class) == null
        && Faults.find(thrown, CertPathBuilderException.class) == null) {
      return words.contains("no appropriate protocol") || words.contains("cipher suites")
          ? disagreed(probe, address, thrown)
          : failed(probe, address, thrown);
    }
    List<X509Certificate> chain = CertificateLook.at(address, host);
    return chain.isEmpty() ? failed(probe, address, thrown) : disbelieved(address, chain, thrown);
  }

  /** We do not believe the broker. */
  private static Finding disbelieved(
      Address address, List<X509Certificate> chain, SSLException thrown) {
    X509Certificate shown = chain.getFirst();
    String at = address.toString();
    if (Faults.find(thrown, CertificateExpiredException.class) != null) {
      X509Certificate ended = Certificates.firstToEnd(chain);
      return Finding.failed(
          Diagnosis.CERTIFICATE_EXPIRED, at, Certificates.subject(ended), Certificates.end(ended));
    }
    if (Faults.find(thrown, CertificateNotYetValidException.class) != null) {
      return Finding.failed(
          Diagnosis.CERTIFICATE_NOT_YET_VALID,
          at,
          Certificates.subject(shown),
          Certificates.begin(shown));
    }
    if (Faults.find(thrown, CertPathBuilderException.class) != null
        || Faults.find(thrown, CertPathValidatorException.class) != null) {
      return Finding.failed(
          Diagnosis.CERTIFICATE_UNTRUSTED,
          at,
          Certificates.subject(shown),
          Certificates.issuer(chain.getLast()));
    }
    return Finding.failed(
        Diagnosis.CERTIFICATE_WRONG_HOST, at, Certificates.hosts(shown), address.host());
  }

  /** The broker does not believe us. */
  private static Finding refused(
      TlsProbe probe, Address address, String words, SSLException thrown) {
    if (words.contains("certificate") || words.contains("unknown_ca")) {
      X509Certificate own = own(probe);
      if (!probe.settings().identified() || own == null) {
        return Finding.failed(Diagnosis.CLIENT_CERTIFICATE_REQUIRED, address.toString());
      }
      return Certificates.expired(own)
          ? Finding.failed(
              Diagnosis.CLIENT_CERTIFICATE_EXPIRED,
              address.toString(),
              Certificates.subject(own),
              Certificates.end(own))
          : Finding.failed(
              Diagnosis.CLIENT_CERTIFICATE_REJECTED,
              address.toString(),
              Certificates.subject(own),
              Certificates.issuer(own));
    }
    return words.contains("handshake_failure") || words.contains("protocol_version")
        ? disagreed(probe, address, thrown)
        : failed(probe, address, thrown);
  }

  private static @Nullable X509Certificate own(TlsProbe probe) {
    KeyStore keys = probe.factory().sslEngineFactory().keystore();
    if (keys == null) {
      return null;
    }
    try {
      for (String alias : Collections.list(keys.aliases())) {
        if (keys.isKeyEntry(alias) && keys.getCertificate(alias) instanceof X509Certificate own) {
          return own;
        }
      }
      return null;
    } catch (KeyStoreException e) {
      return null;
    }
  }

  private static Finding disagreed(TlsProbe probe, Address address, SSLException thrown) {
    return Finding.failed(
        Diagnosis.TLS_NO_AGREEMENT,
        address.toString(),
        probe.settings().scrub(Faults.reason(thrown)));
  }

  private static Finding failed(TlsProbe probe, Address address, SSLException thrown) {
    return Finding.failed(
        Diagnosis.TLS_FAILED, address.toString(), probe.settings().scrub(Faults.reason(thrown)));
  }
}
