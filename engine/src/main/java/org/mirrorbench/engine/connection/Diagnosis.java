package org.mirrorbench.engine.connection;

/**
 * Everything that a stage can find. The English sentences are what the command line prints; the
 * window has the same in each of its languages, under {@code diagnosis.<NAME>.detail} and {@code
 * .remedy}.
 */
public enum Diagnosis {
  NAME_RESOLVED("{0} resolves to {1}.", ""),
  NAME_UNKNOWN(
      "{0} does not resolve.",
      "Check the spelling, or whether this machine needs a VPN or another DNS server.");

  private final String detail;
  private final String remedy;

  Diagnosis(String detail, String remedy) {
    this.detail = detail;
    this.remedy = remedy;
  }

  /** What was found, with {@code {0}}, {@code {1}}... for the values. */
  public String detail() {
    return detail;
  }

  /** What to do about it; empty when there is nothing to do. */
  public String remedy() {
    return remedy;
  }
}
