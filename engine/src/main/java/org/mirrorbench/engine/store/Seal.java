package org.mirrorbench.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells, in a file beside a database that was closed properly, what it looked like then.
 *
 * <p>H2 opens a file that was cut or changed with an older state of it, and says nothing. A process
 * that was killed leaves no seal, and its file is taken as it is.
 */
final class Seal {

  private static final Logger LOGGER = LoggerFactory.getLogger(Seal.class);

  private Seal() {}

  /** Call it after the database was closed. */
  static void write(Path file, Schema schema) {
    try {
      Files.writeString(seal(file), look(file, schema));
    } catch (IOException e) {
      LOGGER.warn("{} was not sealed", file, e);
    }
  }

  /** Breaks the seal; false when the file is not what was sealed. Call it before opening. */
  static boolean breakIntact(Path file, Schema schema) throws IOException {
    if (!Files.exists(seal(file))) {
      return true;
    }
    boolean intact = Files.exists(file) && Files.readString(seal(file)).equals(look(file, schema));
    Files.delete(seal(file));
    return intact;
  }

  private static Path seal(Path file) {
    return file.resolveSibling(file.getFileName() + ".seal");
  }

  /** The size, and the digest of the small file; reading the metrics whole would take too long. */
  private static String look(Path file, Schema schema) throws IOException {
    String size = Long.toString(Files.size(file));
    return switch (schema) {
      case WORKSPACE -> size + " " + digest(Files.readAllBytes(file));
      case METRICS -> size;
    };
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
