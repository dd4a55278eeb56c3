package org.mirrorbench.engine.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs one broker until its standard input closes, so that no broker outlives a killed parent.
 *
 * <p>Arguments: node id, port, controller port, data directory, then {@code key=value} overrides.
 * One line on standard output says that it is ready.
 */
public final class BrokerMain {

  /** Followed by the bootstrap address and the cluster id. */
  static final String READY = "mirrorbench-broker-ready";

  private static final Duration ORDERLY = Duration.ofSeconds(10);

  private BrokerMain() {}

  public static void main(String[] arguments) throws IOException {
    InputStream parent = System.in;
    EmbeddedBroker broker = EmbeddedBroker.start(settings(arguments));
    say(READY + " " + broker.bootstrap() + " " + broker.clusterId());
    while (parent.read() >= 0) {
      // the parent writes nothing: only the end counts
    }
    haltLater();
    broker.close();
    Runtime.getRuntime().halt(0);
  }

  static String[] arguments(BrokerSettings settings) {
    String[] fixed = {
      Integer.toString(settings.nodeId()),
      Integer.toString(settings.port()),
      Integer.toString(settings.controllerPort()),
      settings.data().toString()
    };
    String[] all = Arrays.copyOf(fixed, fixed.length + settings.overrides().size());
    int next = fixed.length;
    for (Map.Entry<String, String> override : settings.overrides().entrySet()) {
      all[next++] = override.getKey() + "=" + override.getValue();
    }
    return all;
  }

  static BrokerSettings settings(String[] arguments) {
    Map<String, String> overrides =
        Arrays.stream(arguments)
            .skip(4)
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    Function<Integer, Integer> number = index -> Integer.parseInt(arguments[index]);
    return new BrokerSettings(
        number.apply(0), number.apply(1), number.apply(2), Path.of(arguments[3]), overrides);
  }

  /** Standard output is the pipe to the parent, and this line its whole protocol. */
  private static void say(String line) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.println(line);
  }

  /** An orderly stop may hang on a failing disk; nobody is left who could end it. */
  private static void haltLater() {
    Thread.ofPlatform()
        .daemon()
        .name("halt")
        .start(
            () -> {
              try {
                Thread.sleep(ORDERLY);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(1);
            });
  }
}
