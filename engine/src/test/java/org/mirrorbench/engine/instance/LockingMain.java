package org.mirrorbench.engine.instance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Takes a workspace's lock, prints what came of it, and holds it until its input ends. */
final class LockingMain {

  private LockingMain() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(WorkspaceLock.acquire(Path.of(arguments[0]), "mirrorbench run"));
    while (System.in.read() >= 0) {
      // wait
    }
  }
}
