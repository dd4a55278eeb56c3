package org.mirrorbench.engine.log;

import java.util.regex.Pattern;

/** Takes secrets out of text that others wrote, as a second line of defence. */
public final class Redaction {

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)((?:password|secret|token|sasl\\.jaas\\.config)[\\w.]*\\s*[=:]\\s*)"
              + "(\"[^\"]*\"|'[^']*'|[^\\s,;}\\]]+)");

  private Redaction() {}

  public static String redact(String text) {
    return SECRET.matcher(text).replaceAll("$1********");
  }
}
