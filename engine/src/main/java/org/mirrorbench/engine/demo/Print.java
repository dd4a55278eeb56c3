package org.mirrorbench.engine.demo;

/** A finger print of a record: 128 bits of SHA-256 over all that a mirror has to keep. */
record Print(long high, long low, long key) {

  /** The key of records without a key. */
  static final long NO_KEY = 0;
}
