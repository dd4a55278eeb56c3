package org.mirrorbench.engine.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The port of the last time: flows kept in a workspace find their demo cluster again. */
final class RememberedPort {

  private RememberedPort() {}

  /** Empty if there was no last time or its note is not a port. */
  static Optional<Integer> read(Path home) throws IOException {
    Path file = file(home);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String text = Files.readString(file).strip();
    return text.matches("\\d{4,5}")
        ? Optional.of(Integer.parseInt(text)).filter(port -> port <= 65_535)
        : Optional.empty();
  }

  static void write(Path home, int port) throws IOException {
    Files.writeString(file(home), port + "\n");
  }

  private static Path file(Path home) {
    return home.resolve("port");
  }
}
