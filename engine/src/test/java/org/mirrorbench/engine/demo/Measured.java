package org.mirrorbench.engine.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Figures worth reading after a run; they are never asserted, machines differ. */
final class Measured {

  private static final Logger LOGGER = LoggerFactory.getLogger(Measured.class);

  private Measured() {}

  static void note(String what, long beginNanos) {
    LOGGER.warn("{}: {} ms", what, (System.nanoTime() - beginNanos) / 1_000_000);
  }

  static void memory(String alias, long pid) throws IOException {
    String status = Files.readString(Path.of("/proc/" + pid + "/status"));
    status.lines().filter(line -> line.startsWith("VmRSS")).forEach(l -> LOGGER.warn("{} {}", alias, l));
  }
}
