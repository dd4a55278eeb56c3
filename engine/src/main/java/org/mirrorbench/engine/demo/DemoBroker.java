package org.mirrorbench.engine.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * A cluster of one broker in a JVM of its own, to be killed, frozen and started again at will.
 *
 * <p>Safe for use by several threads; each method returns when what it asks for has happened.
 */
public final class DemoBroker implements AutoCloseable {

  private static final int ATTEMPTS = 3;

  private final String alias;
  private final Path home;
  private final BrokerSettings settings;
  private BrokerProcess process;
  private boolean suspended;

  private DemoBroker(String alias, Path home, BrokerSettings settings, BrokerProcess process) {
    this.alias = alias;
    this.home = home;
    this.settings = settings;
    this.process = process;
  }

  /** Starts a broker with our settings. */
  public static Result<DemoBroker> start(String alias, int nodeId, Path home) {
    return start(alias, nodeId, home, Map.of());
  }

  /**
   * Starts a broker on free ports of loopback, on the port and with the data of the last time if
   * {@code home} has them.
   *
   * @param home the folder for data, port and log; made when missing
   * @param overrides broker properties that replace ours
   */
  public static Result<DemoBroker> start(
      String alias, int nodeId, Path home, Map<String, String> overrides) {
    try {
      Files.createDirectories(home);
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        BrokerSettings settings = settings(nodeId, home, overrides);
        Optional<BrokerProcess> process = BrokerProcess.start(settings, log(home));
        if (process.isPresent()) {
          RememberedPort.write(home, settings.port());
          return Result.ok(new DemoBroker(alias, home, settings, process.get()));
        }
        if (FreePorts.isFree(settings.port()) && FreePorts.isFree(settings.controllerPort())) {
          return Result.err(notStarted(alias, home));
        }
      }
    } catch (IOException e) {
      return Result.err(unusable(alias, home, e));
    }
    return Result.err(notStarted(alias, home));
  }

  public String alias() {
    return alias;
  }

  /** {@code host:port}; the same for the whole life of this object. */
  public String bootstrap() {
    return settings.bootstrap();
  }

  public ClusterProfile profile() {
    return ClusterProfile.plaintext(alias, bootstrap());
  }

  public synchronized String clusterId() {
    return process.clusterId();
  }

  public synchronized long pid() {
    return process.process().pid();
  }

  public synchronized boolean isAlive() {
    return process.process().isAlive();
  }

  /** What the broker logs. */
  public Path log() {
    return log(home);
  }

  /** Ends the broker as a power failure would. */
  public synchronized void kill() {
    process.kill();
    suspended = false;
  }

  /** Starts it again on the same port and data; stops it orderly first if it still runs. */
  public synchronized Result<DemoBroker> restart() {
    close();
    try {
      Optional<BrokerProcess> started = BrokerProcess.start(settings, log());
      if (started.isEmpty()) {
        return Result.err(notStarted(alias, home));
      }
      process = started.get();
      return Result.ok(this);
    } catch (IOException e) {
      return Result.err(unusable(alias, home, e));
    }
  }

  /** Freezes the broker: connections stay open and nothing answers. Not on Windows. */
  public synchronized Result<DemoBroker> suspend() {
    return signal("STOP", true);
  }

  public synchronized Result<DemoBroker> resume() {
    return signal("CONT", false);
  }

  /** Stops orderly and keeps the data. */
  @Override
  public synchronized void close() {
    if (suspended) {
      resume();
    }
    process.stop();
  }

  /** What the operating system does for a parent that was killed. */
  synchronized void closeLifeLine() throws IOException {
    process.process().getOutputStream().close();
  }

  private Result<DemoBroker> signal(String name, boolean suspends) {
    try {
      int code =
          new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (code == 0) {
        suspended = suspends;
        return Result.ok(this);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException _) {
      // no such command: told below
    }
    return Result.err(
        new Problem.Failed(
            "Broker " + alias,
            "it could not be sent the signal " + name + ".",
            "This needs a running broker and the command kill of Linux or macOS."));
  }

  private static BrokerSettings settings(int nodeId, Path home, Map<String, String> overrides)
      throws IOException {
    int[] free = FreePorts.pair();
    int port = RememberedPort.read(home).filter(FreePorts::isFree).orElse(free[0]);
    return new BrokerSettings(nodeId, port, free[1], home.resolve("data"), overrides);
  }

  private static Path log(Path home) {
    return home.resolve("broker.log").toAbsolutePath();
  }

  private static Problem notStarted(String alias, Path home) {
    return new Problem.Failed(
        "Broker " + alias, "it did not start.", "Its log says why: " + log(home) + ".");
  }

  private static Problem unusable(String alias, Path home, IOException e) {
    return new Problem.Failed(
        "Broker " + alias,
        "its folder " + home + " or its Java cannot be used: " + e.getMessage() + ".",
        "Choose a folder that can be written to.");
  }
}
