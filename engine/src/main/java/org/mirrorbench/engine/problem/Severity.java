package org.mirrorbench.engine.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How much a finding matters, least first. */
public enum Severity {
  /** Good to know. */
  @JsonProperty("info")
  INFO,
  /** It probably does not do what was meant. */
  @JsonProperty("warning")
  WARNING,
  /** MirrorMaker refuses the file, or does the opposite of what was meant. */
  @JsonProperty("error")
  ERROR;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
