package org.mirrorbench.engine.cli;

import picocli.CommandLine.Option;

/** {@code --debug}: also the stack trace of a failure. */
final class DebugOption {

  @Option(names = "--debug", description = "Also print the stack trace of a failure")
  boolean debug;
}
