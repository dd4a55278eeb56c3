package org.mirrorbench.engine.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.protocol.Errors;
import org.jspecify.annotations.Nullable;

/**
 * Logs in at one server, once: a wrong password tried at every server could lock an account.
 *
 * <p>First it asks what the listener offers, without credentials.
 */
final class SaslStage implements ConnectionStage {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Override
  public Stage stage() {
    return Stage.SASL;
  }

  @Override
  public Duration limit() {
    return LIMIT;
  }

  @Override
  public Finding run(Course course) throws Exception {
    ClientSettings settings = course.settings().orThrow();
    Map.Entry<Address, InetAddress> first = course.reachable().entrySet().iterator().next();
    return settings.login()
        ? login(course, settings, first.getKey(), first.getValue())
        : none(settings, first.getKey(), first.getValue());
  }

  private static Finding none(ClientSettings settings, Address address, InetAddress host) {
    SaslOffer offer = offer(settings, address, host, "PLAIN");
    if (offer != null && offer.login()) {
      return Finding.failed(
          Diagnosis.LOGIN_REQUIRED, address.toString(), String.join(", ", offer.mechanisms()));
    }
    return settings.encrypted() && settings.identified()
        ? Finding.skipped(Diagnosis.LOGIN_BY_CERTIFICATE)
        : Finding.skipped(Diagnosis.LOGIN_NOT_USED);
  }

  private static Finding login(
      Course course, ClientSettings settings, Address address, InetAddress host) throws Exception {
    Finding absent = SaslClasses.missing(settings);
    if (absent != null) {
      return absent;
    }
    String mechanism = settings.mechanism();
    SaslOffer offer = offer(settings, address, host, mechanism);
    if (offer != null && offer.error() == Errors.UNSUPPORTED_SASL_MECHANISM) {
      return Finding.failed(
          Diagnosis.SASL_MECHANISM_UNKNOWN,
          address.toString(),
          mechanism,
          String.join(", ", offer.mechanisms()));
    }
    if (offer != null && !offer.login()) {
      return Finding.failed(Diagnosis.SASL_NOT_OFFERED, address.toString());
    }
    try {
      course.link();
      return Finding.passed(Diagnosis.SASL_GOOD, address.toString(), mechanism);
    } catch (SocketTimeoutException e) {
      return Finding.failed(
          Diagnosis.SASL_SILENT, address.toString(), Long.toString(Course.PATIENCE.toSeconds()));
    } catch (IOException | KafkaException | IllegalArgumentException e) {
      return SaslFaults.finding(settings, address, e);
    }
  }

  /** Null when the listener does not answer that question. */
  private static @Nullable SaslOffer offer(
      ClientSettings settings, Address address, InetAddress host, String mechanism) {
    try {
      return SaslOffer.of(settings, address, host, mechanism);
    } catch (IOException e) {
      return null;
    }
  }
}
