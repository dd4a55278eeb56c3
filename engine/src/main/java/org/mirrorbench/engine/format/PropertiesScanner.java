package org.mirrorbench.engine.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mirrorbench.engine.format.PropertiesFile.Entry;
import org.mirrorbench.engine.format.PropertiesFile.Piece;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * Cuts a text into comments and settings. Where a setting ends is decided here; what it says is
 * left to {@link Properties}, so that keys and values are Java's by construction.
 */
final class PropertiesScanner {

  private static final Pattern BAD_ESCAPE =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?![0-9a-fA-F]{4})");

  private final String name;
  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private int at = 0;
  private int line = 1;

  PropertiesScanner(String name, String text) {
    this.name = name;
    this.text = text;
  }

  Result<PropertiesFile> scan() {
    while (at < text.length()) {
      int end = endOfLine(at);
      int binary = firstBinary(end);
      if (binary >= 0) {
        return invalid(
            line,
            "It holds the control character 0x%02X: it is binary or UTF-16."
                .formatted((int) text.charAt(binary)),
            "Save it as plain text in UTF-8 or ISO-8859-1.");
      }
      if (isText(text.substring(at, end), end)) {
        pieces.add(new Piece.Text(text.substring(at, end)));
        advance(end);
      } else {
        int last = endOfSetting(end);
        try {
          pieces.add(setting(text.substring(at, last)));
        } catch (IllegalArgumentException malformed) {
          return invalid(
              lineOfBadEscape(last),
              "A \\u escape needs four hexadecimal digits.",
              "Write \\\\u for a backslash, or complete the escape.");
        }
        advance(last);
      }
    }
    return Result.ok(new PropertiesFile(name, pieces));
  }

  private Result<PropertiesFile> invalid(int atLine, String detail, String remedy) {
    return Result.err(new Problem.Invalid(name + ":" + atLine, detail, remedy));
  }

  private int firstBinary(int end) {
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c < ' ' && "\t\n\r\f".indexOf(c) < 0) {
        return i;
      }
    }
    return -1;
  }

  /** Blank, comment, or a lone backslash, which Java skips unless the file ends there. */
  private boolean isText(String natural, int end) {
    String content = trimLeft(natural).replaceAll("[\\r\\n]+$", "");
    boolean loneBackslash = content.equals("\\") && end < text.length();
    return content.isEmpty()
        || content.charAt(0) == '#'
        || content.charAt(0) == '!'
        || loneBackslash;
  }

  private int endOfSetting(int endOfFirst) {
    int start = at;
    int end = endOfFirst;
    while (end < text.length() && continues(text.substring(start, end))) {
      start = end;
      end = endOfLine(start);
    }
    return end;
  }

  /** An odd number of backslashes at the end of a line joins the next one. */
  static boolean continues(String natural) {
    int end = natural.length();
    while (end > 0 && (natural.charAt(end - 1) == '\n' || natural.charAt(end - 1) == '\r')) {
      end--;
    }
    int backslashes = 0;
    while (backslashes < end && natural.charAt(end - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private Piece setting(String raw) {
    Properties one = new Properties();
    try {
      one.load(new StringReader(raw));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (one.isEmpty()) {
      return new Piece.Text(raw);
    }
    String key = one.stringPropertyNames().iterator().next();
    return new Piece.Setting(new Entry(line, key, one.getProperty(key)), raw);
  }

  private int lineOfBadEscape(int end) {
    Matcher matcher = BAD_ESCAPE.matcher(text).region(at, end).useTransparentBounds(true);
    if (!matcher.find()) {
      return line;
    }
    int result = line;
    for (int i = endOfLine(at); i <= matcher.start(); i = endOfLine(i)) {
      result++;
    }
    return result;
  }

  private void advance(int end) {
    while (at < end) {
      at = endOfLine(at);
      line++;
    }
  }

  /** The index after the line end, which is LF, CR or CR LF. */
  private int endOfLine(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    if (i < text.length() - 1 && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
      i++;
    }
    return Math.min(i + 1, text.length());
  }

  private static String trimLeft(String s) {
    int i = 0;
    while (i < s.length() && " \t\f".indexOf(s.charAt(i)) >= 0) {
      i++;
    }
    return s.substring(i);
  }
}
