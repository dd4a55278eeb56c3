package org.mirrorbench.engine.demo;

/** Sends records of one topic. One thread, except where it says otherwise. */
interface Sender extends AutoCloseable {

  /** Sends some more records; may block while the broker is away. */
  void send(int count);

  /** Waits for what was sent, at most half a minute, and lets go. */
  @Override
  void close();
}
