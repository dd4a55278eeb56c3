package org.mirrorbench.engine.cli;

/** The program without its window. */
final class CliMain {

  private CliMain() {}

  public static void main(String[] arguments) {
    System.exit(Cli.run(new NoWindow(), arguments));
  }
}
