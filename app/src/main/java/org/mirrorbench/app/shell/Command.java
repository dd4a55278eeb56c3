package org.mirrorbench.app.shell;

import java.util.Locale;

/**
 * Something the command palette can do.
 *
 * @param icon a Feather icon
 * @param hint the key that does the same, or empty
 */
public record Command(String words, String icon, String hint, Runnable action) {

  public Command(String words, String icon, Runnable action) {
    this(words, icon, "", action);
  }

  /** True when every word typed is found in the command's words. */
  boolean matches(String typed) {
    String all = words.toLowerCase(Locale.ROOT);
    for (String part : typed.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (!all.contains(part)) {
        return false;
      }
    }
    return true;
  }
}
