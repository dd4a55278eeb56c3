package org.mirrorbench.engine.connection;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.security.ssl.SslFactory;
import org.jspecify.annotations.Nullable;

/** Goes where a broker sends its clients. */
final class AdvertisedProbe {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ClientSettings settings;
  private final Address asked;
  private final boolean askedHere;
  private final @Nullable SslFactory factory;

  /**
   * @param asked the bootstrap server that named the addresses
   * @param askedHere whether that is this very machine
   */
  AdvertisedProbe(ClientSettings settings, Address asked, boolean askedHere) {
    this(settings, asked, askedHere, null);
  }

  private AdvertisedProbe(
      ClientSettings settings, Address asked, boolean askedHere, @Nullable SslFactory factory) {
    this.settings = settings;
    this.asked = asked;
    this.askedHere = askedHere;
    this.factory = factory;
  }

  /** Shakes hands, too: the certificate may not be for the advertised name. */
  AdvertisedProbe encryptedBy(SslFactory sslFactory) {
    return new AdvertisedProbe(settings, asked, askedHere, sslFactory);
  }

  /**
   * @param good what to return when nothing is wrong
   */
  Finding at(Address address, List<InetAddress> hosts, Finding good) {
    if (!askedHere && hosts.stream().allMatch(InetAddress::isLoopbackAddress)) {
      return Finding.failed(Diagnosis.ADVERTISED_LOCAL, asked.toString(), address.toString());
    }
    TcpProbe.Outcome outcome = TcpProbe.connect(address, hosts, PATIENCE);
    InetAddress host = outcome.host();
    if (host == null) {
      return unreachable(address, outcome.fault());
    }
    if (factory == null) {
      return good;
    }
    Finding tls = new TlsProbe(factory, settings).at(address, host);
    return tls.failed() ? tls : good;
  }

  Finding silent(Address address) {
    return Finding.failed(Diagnosis.ADVERTISED_SILENT, asked.toString(), address.toString());
  }

  private Finding unreachable(Address address, @Nullable Finding fault) {
    return fault != null && fault.remark().diagnosis() == Diagnosis.TCP_REFUSED
        ? Finding.failed(Diagnosis.ADVERTISED_REFUSED, asked.toString(), address.toString())
        : silent(address);
  }
}
