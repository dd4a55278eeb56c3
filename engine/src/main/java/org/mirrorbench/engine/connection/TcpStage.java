package org.mirrorbench.engine.connection;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mirrorbench.engine.problem.Result;

/**
 * Connects to every bootstrap server. One that answers is enough, as it is for Kafka's clients.
 *
 * <p>On an unencrypted line it also asks who is there: a web server or a controller is a wrong
 * port, and better called so here than misunderstood later.
 */
final class TcpStage implements ConnectionStage {

  private static final Duration CONNECT = Duration.ofSeconds(4);
  private static final Duration ALL = Duration.ofSeconds(9);

  @Override
  public Stage stage() {
    return Stage.TCP;
  }

  @Override
  public Duration limit() {
    return ALL.plusSeconds(1);
  }

  @Override
  public Finding run(Course course) throws InterruptedException {
    boolean plain =
        course.settings() instanceof Result.Ok<ClientSettings>(ClientSettings settings)
            && !settings.encrypted();
    Map<Address, TcpProbe.Outcome> outcomes =
        Parallel.each(
            course.located().keySet(),
            ALL,
            address -> probe(course, address, plain),
            address -> new TcpProbe.Outcome(null, TcpProbe.silent(address, ALL)),
            thrown -> new TcpProbe.Outcome(null, Faults.unexpected(thrown)));
    Map<Address, InetAddress> reachable = new LinkedHashMap<>();
    outcomes.forEach(
        (address, outcome) -> {
          if (outcome.host() != null) {
            reachable.put(address, outcome.host());
          }
        });
    course.reach(reachable);
    return finding(outcomes);
  }

  private static TcpProbe.Outcome probe(Course course, Address address, boolean plain) {
    List<InetAddress> hosts = Objects.requireNonNull(course.located().get(address));
    TcpProbe.Outcome outcome = TcpProbe.connect(address, hosts, CONNECT);
    InetAddress host = outcome.host();
    if (host == null || !plain) {
      return outcome;
    }
    Finding stranger = PlainProbe.stranger(address, host);
    return stranger == null ? outcome : new TcpProbe.Outcome(null, stranger);
  }

  private static Finding finding(Map<Address, TcpProbe.Outcome> outcomes) {
    List<String> open = new ArrayList<>();
    List<Finding> faults = new ArrayList<>();
    List<String> shut = new ArrayList<>();
    outcomes.forEach(
        (address, outcome) -> {
          if (outcome.fault() == null) {
            open.add(address.toString());
          } else {
            faults.add(outcome.fault());
            shut.add(address.toString());
          }
        });
    if (open.isEmpty()) {
      return faults.getFirst();
    }
    String answers = open.stream().collect(Collectors.joining(", "));
    return shut.isEmpty()
        ? Finding.passed(Diagnosis.TCP_OPEN, answers)
        : Finding.passed(Diagnosis.TCP_SOME_CLOSED, answers, String.join(", ", shut));
  }
}
