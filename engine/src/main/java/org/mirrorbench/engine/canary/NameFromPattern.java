package org.mirrorbench.engine.canary;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a name that a regular expression takes and that has a given word in it, by reading the
 * expression from left to right. It knows the means that topic patterns use; whoever uses the name
 * has to try it on the real filter.
 */
final class NameFromPattern {

  /** Letters to try where an expression allows only some. */
  private static final String LETTERS = "ax0A-_.";

  private final String pattern;
  private final String word;
  private final StringBuilder name = new StringBuilder();
  private int at;
  private boolean placed;

  private NameFromPattern(String pattern, String word) {
    this.pattern = pattern;
    this.word = word;
  }

  /** The name, or null when the expression leaves no room for the word. */
  static @Nullable String of(String pattern, String word) {
    NameFromPattern maker = new NameFromPattern(pattern, word);
    try {
      maker.alternatives();
      return maker.placed ? maker.name.toString() : null;
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      return null; // an expression that is written in a way that nobody reads here
    }
  }

  /** The first alternative with room for the word is taken, or the first at all. */
  private void alternatives() {
    int start = name.length();
    boolean before = placed;
    sequence();
    String taken = name.substring(start);
    boolean found = placed;
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      name.setLength(start);
      placed = before;
      sequence();
      if (placed && !found) {
        taken = name.substring(start);
        found = true;
      }
    }
    name.setLength(start);
    name.append(taken);
    placed = found;
  }

  private void sequence() {
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      piece();
    }
  }

  private void piece() {
    char first = pattern.charAt(at);
    if (first == '^' || first == '$') {
      at++;
    } else if (first == '(') {
      group();
    } else {
      repeated(one());
    }
  }

  private void group() {
    at++;
    if (pattern.startsWith("?:", at)) {
      at += 2;
    } else if (pattern.charAt(at) == '?') {
      throw new IllegalArgumentException("looks around");
    }
    int length = name.length();
    alternatives();
    at++; // the closing bracket
    String inside = name.substring(length);
    for (int i = 1; i < least(); i++) {
      name.append(inside);
    }
  }

  /** The expression of one letter. */
  private String one() {
    int start = at;
    char first = pattern.charAt(at++);
    if (first == '\\') {
      at++;
    } else if (first == '[') {
      at = pattern.indexOf(']', at + 1) + 1;
      if (at == 0) {
        throw new IllegalArgumentException("open class");
      }
    }
    return pattern.substring(start, at);
  }

  private void repeated(String letter) {
    boolean many = at < pattern.length() && "*+".indexOf(pattern.charAt(at)) >= 0;
    int times = least();
    if (many && !placed && Pattern.matches("(?:" + letter + ")+", word)) {
      name.append(word);
      placed = true;
    } else if (!many || placed || times > 0) {
      name.append(String.valueOf(letterOf(letter)).repeat(Math.max(1, times)));
    }
  }

  private static char letterOf(String expression) {
    if (expression.length() == 2 && expression.charAt(0) == '\\' && !Character.isLetterOrDigit(expression.charAt(1))) {
      return expression.charAt(1);
    }
    if (expression.length() == 1 && !expression.equals(".")) {
      return expression.charAt(0);
    }
    Pattern letter = Pattern.compile(expression);
    for (char candidate = 'a'; candidate <= 'z'; candidate++) {
      if (letter.matcher(String.valueOf(candidate)).matches()) {
        return candidate;
      }
    }
    for (char candidate : LETTERS.toCharArray()) {
      if (letter.matcher(String.valueOf(candidate)).matches()) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("no letter");
  }

  /** Reads what says how often, and tells the least of it. */
  private int least() {
    if (at >= pattern.length()) {
      return 1;
    }
    int times =
        switch (pattern.charAt(at)) {
          case '*' -> 0;
          case '+', '?' -> 1;
          case '{' -> braces();
          default -> -1;
        };
    if (times < 0) {
      return 1;
    }
    at++;
    if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
      at++; // reluctant or possessive
    }
    return times;
  }

  private int braces() {
    int end = pattern.indexOf('}', at);
    int times = Integer.parseInt(pattern.substring(at + 1, end).split(",", -1)[0].strip());
    at = end;
    return Math.max(1, times);
  }
}
