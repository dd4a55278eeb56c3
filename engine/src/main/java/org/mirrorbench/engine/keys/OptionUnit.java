package org.mirrorbench.engine.keys;

/** What the value of an option is. */
public enum OptionUnit {
  /** Regular expressions between commas. */
  PATTERNS,
  /** The name of a Java class. */
  CLASS,
  TEXT,
  /** {@code true} or {@code false}. */
  SWITCH,
  /** One of a few words. */
  CHOICE,
  /** A whole number of things. */
  COUNT,
  RECORDS,
  BYTES,
  BYTES_PER_SECOND,
  MILLISECONDS,
  SECONDS,
  /** Any number. */
  NUMBER,
  /** Words between commas. */
  LIST
}
