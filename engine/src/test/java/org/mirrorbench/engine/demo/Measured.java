package org.mirrorbench.engine.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Figures worth reading after a run, in {@code target/measured.txt}; they are never asserted,
 * machines differ.
 */
final class Measured {

  private Measured() {}

  static void time(String what, long beginNanos) {
    note(what + ": " + (System.nanoTime() - beginNanos) / 1_000_000 + " ms");
  }

  static void memory(String what, long pid) {
    try {
      Files.readString(Path.of("/proc/" + pid + "/status"))
          .lines()
          .filter(line -> line.startsWith("VmRSS"))
          .forEach(line -> note(what + " " + line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void note(String line) {
    try {
      Path file = Files.createDirectories(Path.of("target")).resolve("measured.txt");
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
