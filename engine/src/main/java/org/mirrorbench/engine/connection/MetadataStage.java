package org.mirrorbench.engine.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.message.MetadataRequestData;
import org.apache.kafka.common.requests.MetadataRequest;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.security.ssl.SslFactory;

/**
 * Asks which brokers there are and goes to each of the addresses that they advertise.
 *
 * <p>Clients use the bootstrap servers only to ask; then they go where the brokers send them.
 */
final class MetadataStage implements ConnectionStage {

  private static final Duration LOOK = Duration.ofSeconds(3);
  private static final Duration GO = Duration.ofSeconds(5);

  @Override
  public Stage stage() {
    return Stage.METADATA;
  }

  @Override
  public Duration limit() {
    return Course.PATIENCE.plus(LOOK).plus(GO).plusSeconds(1);
  }

  @Override
  public Finding run(Course course) throws Exception {
    ClientSettings settings = course.settings().orThrow();
    Map.Entry<Address, InetAddress> first = course.reachable().entrySet().iterator().next();
    String asked = first.getKey().toString();
    try {
      MetadataResponse answer =
          (MetadataResponse)
              course
                  .link()
                  .ask(
                      new MetadataRequest.Builder(
                          new MetadataRequestData()
                              .setTopics(List.of())
                              .setAllowAutoTopicCreation(false)));
      course.identify(answer.clusterId());
      return answer.brokers().isEmpty()
          ? Finding.failed(Diagnosis.METADATA_EMPTY, asked)
          : go(
              new AdvertisedProbe(settings, first.getKey(), first.getValue().isLoopbackAddress()),
              settings,
              asked,
              answer.brokers().stream().toList());
    } catch (SocketTimeoutException e) {
      return Finding.failed(
          Diagnosis.METADATA_SILENT, asked, Long.toString(Course.PATIENCE.toSeconds()));
    } catch (IOException | KafkaException e) {
      return Finding.failed(Diagnosis.METADATA_FAILED, asked, settings.scrub(Faults.reason(e)));
    }
  }

  private static Finding go(
      AdvertisedProbe probe, ClientSettings settings, String asked, List<Node> brokers)
      throws InterruptedException {
    Map<Address, Names.Answer> located = locate(brokers);
    Map<Address, List<InetAddress>> known = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    located.forEach(
        (address, answer) -> {
          if (answer instanceof Names.Known(List<InetAddress> hosts)) {
            known.put(address, hosts);
          } else {
            unknown.add(address.toString());
          }
        });
    if (!unknown.isEmpty()) {
      return Finding.failed(Diagnosis.ADVERTISED_UNKNOWN, asked, String.join(", ", unknown));
    }
    if (!settings.encrypted()) {
      return first(probe, known);
    }
    try (SslFactory factory = TlsStage.factory(settings)) {
      return first(probe.encryptedBy(factory), known);
    }
  }

  private static Map<Address, Names.Answer> locate(List<Node> brokers) throws InterruptedException {
    Map<String, Names.Answer> answers =
        Names.look(brokers.stream().map(Node::host).distinct().toList(), LOOK);
    Map<Address, Names.Answer> located = new LinkedHashMap<>();
    for (Node broker : brokers) {
      located.put(
          new Address(broker.host(), broker.port()),
          answers.getOrDefault(broker.host(), new Names.Silent()));
    }
    return located;
  }

  /** The first failure, or that all is well. */
  private static Finding first(AdvertisedProbe probe, Map<Address, List<InetAddress>> known)
      throws InterruptedException {
    String all = known.keySet().stream().map(Address::toString).collect(Collectors.joining(", "));
    Finding good = Finding.passed(Diagnosis.METADATA_GOOD, all);
    return Parallel.each(
            known.entrySet(),
            GO,
            broker -> probe.at(broker.getKey(), broker.getValue(), good),
            broker -> probe.silent(broker.getKey()),
            Faults::unexpected)
        .values()
        .stream()
        .filter(Finding::failed)
        .findFirst()
        .orElse(good);
  }
}
