package org.mirrorbench.engine.connection;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.network.ConnectionMode;
import org.apache.kafka.common.security.ssl.SslFactory;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Reads key and trust material, then shakes hands with every server that answers. */
final class TlsStage implements ConnectionStage {

  private static final Duration LIMIT = Duration.ofSeconds(9);

  @Override
  public Stage stage() {
    return Stage.TLS;
  }

  @Override
  public Duration limit() {
    return LIMIT.plusSeconds(1);
  }

  @Override
  public Finding run(Course course) throws InterruptedException {
    return switch (course.settings()) {
      case Result.Err<ClientSettings>(Problem problem) ->
          Finding.failed(Diagnosis.SECRET_UNAVAILABLE, problem.detail(), problem.remedy());
      case Result.Ok<ClientSettings>(ClientSettings settings) ->
          settings.encrypted() ? encrypted(course, settings) : plain(course);
    };
  }

  /** Kafka's own factory, as a client would set it up; fails with {@link KafkaException}. */
  static SslFactory factory(ClientSettings settings) {
    SslFactory factory = new SslFactory(ConnectionMode.CLIENT);
    factory.configure(settings.tlsConfig().values());
    return factory;
  }

  private static Finding encrypted(Course course, ClientSettings settings)
      throws InterruptedException {
    try (SslFactory factory = factory(settings)) {
      TlsProbe probe = new TlsProbe(factory, settings);
      return worst(
          inParallel(
              course.reachable(),
              address ->
                  probe.at(address, Objects.requireNonNull(course.reachable().get(address)))));
    } catch (KafkaException e) {
      return TlsMaterial.diagnose(settings, e);
    }
  }

  private static Finding plain(Course course) throws InterruptedException {
    Finding none = Finding.skipped(Diagnosis.NOT_ENCRYPTED);
    return worst(
        inParallel(
            course.reachable(),
            address ->
                switch (PlainProbe.ask(
                    address, Objects.requireNonNull(course.reachable().get(address)))) {
                  case TLS -> Finding.failed(Diagnosis.TLS_EXPECTED, address.toString());
                  case BROKER, CONTROLLER, WEB_SERVER, SILENCE, CLOSED, STRANGER -> none;
                }));
  }

  private static List<Finding> inParallel(
      Map<Address, InetAddress> reachable, Function<Address, Finding> probe)
      throws InterruptedException {
    return List.copyOf(
        Parallel.each(
                reachable.keySet(),
                LIMIT,
                probe::apply,
                address ->
                    Finding.failed(
                        Diagnosis.SILENT, address.toString(), Long.toString(LIMIT.toSeconds())),
                Faults::unexpected)
            .values());
  }

  /** A failure if there is one, else a warning, else the first. */
  private static Finding worst(List<Finding> findings) {
    return findings.stream()
        .filter(Finding::failed)
        .findFirst()
        .or(
            () ->
                findings.stream()
                    .filter(finding -> !finding.remark().remedy().isEmpty())
                    .findFirst())
        .orElse(findings.getFirst());
  }
}
