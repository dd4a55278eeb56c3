package org.mirrorbench.engine.demo;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A JVM that runs {@link BrokerMain}; its standard input is the life line to this one. */
record BrokerProcess(Process process, String clusterId) {

  private static final Duration READY_WITHIN = Duration.ofSeconds(90);
  private static final Duration ORDERLY = Duration.ofSeconds(12);

  /**
   * Starts the JVM and waits until its broker accepts clients; empty if it ended or stayed silent.
   */
  static Optional<BrokerProcess> start(BrokerSettings settings, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(settings, log));
    // by the environment: a command line of 90 jars is too long for Windows
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.redirectError(
        ProcessBuilder.Redirect.appendTo(log.resolveSibling("broker.err").toFile()));
    Process process = builder.start();
    Optional<String> line = readyLine(process);
    if (line.isEmpty()) {
      end(process);
    }
    return line.map(words -> new BrokerProcess(process, words.split(" ")[2]));
  }

  /** Closes the life line and waits; ends the JVM by force if it does not go. */
  void stop() {
    try {
      process.getOutputStream().close();
      if (process.waitFor(ORDERLY)) {
        return;
      }
    } catch (IOException _) {
      // already gone
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    end(process);
  }

  /** SIGKILL: no flush, no good-bye. */
  void kill() {
    end(process);
  }

  private static void end(Process process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  private static List<String> command(BrokerSettings settings, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Xshare:auto", "-XX:-UsePerfData", "-Djava.awt.headless=true"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dlogback.configurationFile=org/mirrorbench/engine/demo/broker-logback.xml");
    command.add("-Dbroker.log=" + log.toString().replace(File.separatorChar, '/'));
    command.add(BrokerMain.class.getName());
    command.addAll(List.of(BrokerMain.arguments(settings)));
    return command;
  }

  private static Optional<String> readyLine(Process process) {
    CompletableFuture<String> ready = new CompletableFuture<>();
    Thread.ofVirtual().name("broker-output").start(() -> read(process, ready));
    try {
      return Optional.of(ready.get(READY_WITHIN.toSeconds(), TimeUnit.SECONDS));
    } catch (TimeoutException | ExecutionException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Reads to the end, so that a library that prints can never block the broker. */
  private static void read(Process process, CompletableFuture<String> ready) {
    try (BufferedReader lines = process.inputReader()) {
      lines.lines().filter(line -> line.startsWith(BrokerMain.READY)).forEach(ready::complete);
    } catch (IOException | UncheckedIOException _) {
      // the process was ended
    }
    ready.completeExceptionally(new IllegalStateException("The broker ended"));
  }
}
