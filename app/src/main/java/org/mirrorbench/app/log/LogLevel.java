package org.mirrorbench.app.log;

/** Levels by how much they matter. */
enum LogLevel {
  TRACE,
  DEBUG,
  INFO,
  WARN,
  ERROR;

  /** True when a line of the named level matters at least this much; unknown names do. */
  boolean covers(String named) {
    for (LogLevel level : values()) {
      if (level.name().equals(named)) {
        return level.compareTo(this) >= 0;
      }
    }
    return true;
  }
}
