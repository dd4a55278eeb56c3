package org.mirrorbench.engine.log;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mirrorbench.engine.secret.SecretRule;

/**
 * Takes secrets out of text that others wrote, as a second line of defence: for logs and what is
 * shown of them, never for what is saved to be used again.
 */
public final class Redaction {

  /** Plain letters, unlike the mask of the window: logs are read with all kinds of tools. */
  private static final String MASK = "********";

  private static final String QUOTED = "\"(?:[^\"\\\\]++|\\\\.)*+\"|'[^']*'";

  /** Up to its end mark, or all that follows when that was cut off. */
  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "(-----BEGIN [A-Z ]*PRIVATE KEY-----).*?(-----END [A-Z ]*PRIVATE KEY-----|\\z)",
          Pattern.DOTALL);

  private static final Pattern USER_INFO = Pattern.compile("(://[^/\\s:@]+:)[^/\\s@]+(@)");

  /** {@code Authorization: Basic dXNlcjpwYXNz}, also as JSON or as a map prints it. */
  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)(authorization[\"']?\\s*[:=]\\s*[\"'\\[]*(?:\\w+\\s+)?)[^\\s\"',;\\]}]+");

  /** Without the header's name; ordinary words after "basic" are not base64. */
  private static final Pattern CREDENTIALS =
      Pattern.compile(
          "\\b([Bb]earer\\s+|[Bb]asic\\s+(?=\\S*(?:[0-9=+/]|[a-z][A-Z])))[\\w+/.~-]{8,}=*");

  /** From the word that betrays it: what stands before would be tried at every letter of a line. */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?i)(?<key>(?:"
              + SecretRule.WORDS
              + ")[\\w.-]{0,100}+)(?<sign>[\"']?\\s*[=:]\\s*)(?<value>"
              + QUOTED
              + "|\\$\\{[^}]*\\}|[^\\s,;}\\]]+)");

  private Redaction() {}

  public static String redact(String text) {
    String safe = PRIVATE_KEY.matcher(text).replaceAll("$1" + MASK + "$2");
    safe = USER_INFO.matcher(safe).replaceAll("$1" + MASK + "$2");
    safe = HEADER.matcher(safe).replaceAll("$1" + MASK);
    safe = CREDENTIALS.matcher(safe).replaceAll("$1" + MASK);
    return SETTING.matcher(safe).replaceAll(Redaction::setting);
  }

  private static String setting(MatchResult found) {
    String key = found.group("key");
    return Matcher.quoteReplacement(key + found.group("sign") + masked(key, found.group("value")));
  }

  private static String masked(String key, String value) {
    boolean nothing = value.isBlank() || value.equals("null") || value.equals("[hidden");
    return nothing || !SecretRule.isSecret(key, value) ? value : MASK;
  }
}
