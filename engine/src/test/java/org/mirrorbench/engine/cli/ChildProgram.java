package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.mirror.MirrorMaker;

/** A program in a JVM of its own that writes what it says into two files. */
final class ChildProgram implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Process process;
  private final Path out;
  private final Path err;

  private ChildProgram(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  static ChildProgram mirrorbench(Path folder, String... arguments) throws IOException {
    return start(CliMain.class, folder, arguments);
  }

  /** Kafka's own dedicated MirrorMaker. */
  static ChildProgram stock(Path folder, Path file) throws IOException {
    return start(MirrorMaker.class, folder, file.toString());
  }

  private static ChildProgram start(Class<?> main, Path folder, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, main.getSimpleName(), ".out");
    Path err = Files.createTempFile(folder, main.getSimpleName(), ".err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end-child"));
    return new ChildProgram(process, out, err);
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The exit status; fails when the program does not end by itself in time. */
  int status(Duration patience) throws InterruptedException {
    assertThat(process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
        .as("ended within %s; it said: %s%s", patience, out(), err())
        .isTrue();
    return process.exitValue();
  }

  /** Sends a signal such as {@code TERM}. */
  void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  /** Tells it to stop, as a service manager does, and gives the exit status. */
  int stop(Duration patience) throws InterruptedException {
    process.destroy();
    return status(patience);
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  /** One document for each whole line of standard output; fails when a line is anything else. */
  List<JsonNode> documents() {
    String text = out();
    List<JsonNode> documents = new ArrayList<>();
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      try {
        documents.add(MAPPER.readTree(line));
      } catch (IOException e) {
        throw new AssertionError("Not JSON: " + line, e);
      }
    }
    return documents;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
