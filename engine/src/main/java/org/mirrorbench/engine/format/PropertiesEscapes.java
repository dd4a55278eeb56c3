package org.mirrorbench.engine.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes keys and values so that {@link java.util.Properties} reads the same ones back. */
final class PropertiesEscapes {

  private static final Pattern KEY_AND_SEPARATOR =
      Pattern.compile(
          "[ \\t\\f]*(?:\\\\.|[^\\\\=: \\t\\f\\r\\n])+(?<separator>[ \\t\\f]*[=:]?[ \\t\\f]*)");
  private static final Pattern LINE_END = Pattern.compile("(\\r\\n|\\r|\\n)\\z");

  private PropertiesEscapes() {}

  /** A setting without its line end. */
  static String line(String key, String value) {
    return key(key) + (value.isEmpty() ? " =" : " = " + value(value));
  }

  /** The raw text of a setting with another value; its key and separator stay as they were. */
  static String replace(String raw, String key, String value) {
    Matcher end = LINE_END.matcher(raw);
    String lineEnd = end.find() ? end.group() : "";
    Matcher head = KEY_AND_SEPARATOR.matcher(raw);
    if (!head.lookingAt() || head.group("separator").isEmpty()) {
      return line(key, value) + lineEnd;
    }
    return head.group() + value(value) + lineEnd;
  }

  /** The same text in characters that ISO-8859-1 has. */
  static String latin1(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars()
        .forEach(c -> out.append(c > 0xFF ? "\\u%04X".formatted(c) : String.valueOf((char) c)));
    return out.toString();
  }

  private static String key(String key) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      out.append(" =:#!".indexOf(c) >= 0 ? "\\" + c : escape(c));
    }
    return out.toString();
  }

  private static String value(String value) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean mistakable = i == 0 && " =:".indexOf(c) >= 0;
      out.append(mistakable ? "\\" + c : escape(c));
    }
    return out.toString();
  }

  private static String escape(char c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\f' -> "\\f";
      default -> c < ' ' || c > '~' ? "\\u%04X".formatted((int) c) : String.valueOf(c);
    };
  }
}
