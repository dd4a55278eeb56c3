package org.mirrorbench.engine.connection;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What people want to know of a certificate. */
final class Certificates {

  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private Certificates() {}

  static String subject(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }

  static String issuer(X509Certificate certificate) {
    return certificate.getIssuerX500Principal().getName();
  }

  /** The one of a chain that ends first. */
  static X509Certificate firstToEnd(List<X509Certificate> chain) {
    return chain.stream().min(Comparator.comparing(X509Certificate::getNotAfter)).orElseThrow();
  }

  /** The day in UTC: an ISO date is the same in every language. */
  static String end(X509Certificate certificate) {
    return day(certificate.getNotAfter().toInstant());
  }

  static String begin(X509Certificate certificate) {
    return day(certificate.getNotBefore().toInstant());
  }

  /** Whole days until it ends, negative afterwards. */
  static long daysLeft(X509Certificate certificate) {
    return ChronoUnit.DAYS.between(Instant.now(), certificate.getNotAfter().toInstant());
  }

  static boolean expired(X509Certificate certificate) {
    return certificate.getNotAfter().toInstant().isBefore(Instant.now());
  }

  /** The hosts that it is for. */
  static String hosts(X509Certificate certificate) {
    List<String> hosts = new ArrayList<>();
    for (List<?> name : alternativeNames(certificate)) {
      if (name.get(0) instanceof Integer kind && (kind == DNS_NAME || kind == IP_ADDRESS)) {
        hosts.add(String.valueOf(name.get(1)));
      }
    }
    return hosts.isEmpty() ? subject(certificate) : String.join(", ", hosts);
  }

  private static Collection<List<?>> alternativeNames(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null ? List.of() : names;
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  private static String day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
  }
}
