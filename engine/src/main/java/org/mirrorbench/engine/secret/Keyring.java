package org.mirrorbench.engine.secret;

import org.jspecify.annotations.Nullable;

/** A keyring of the operating system. Calls may block; each fails with an exception of its own. */
interface Keyring extends AutoCloseable {

  /** As people know it, such as {@code GNOME Keyring}. */
  String name();

  /** Null when there is no such entry. */
  @Nullable String read(String account) throws Exception;

  void write(String account, String text) throws Exception;

  /** Nothing happens when there is no such entry. */
  void remove(String account) throws Exception;

  @Override
  void close();
}
