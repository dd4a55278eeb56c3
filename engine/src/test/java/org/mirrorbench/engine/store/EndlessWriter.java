package org.mirrorbench.engine.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/** Commits events for ever and prints the number of each after it was acknowledged. */
final class EndlessWriter {

  private EndlessWriter() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Store store = Store.open(Path.of(arguments[0])).orThrow();
    for (long i = 0; ; i++) {
      store.events().append(new StoredEvent(Instant.ofEpochMilli(i), null, "test", "event " + i));
      out.println(i);
    }
  }
}
