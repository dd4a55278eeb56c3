package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mirrorbench.engine.format.PropertiesFile.Entry;
import org.mirrorbench.engine.problem.Said;
import org.mirrorbench.engine.problem.Severity;

/**
 * {@code inline-comment}, {@code quoted-value}, {@code trailing-space}, {@code not-ascii} and
 * {@code spaced-arrow}: what the properties format does not mean the way it looks.
 */
final class TextRule implements LintRule {

  /** A hash sign at the start or after a space, outside double quotes. */
  private static final Pattern INLINE_COMMENT =
      Pattern.compile("^(?:[^\"]|\"[^\"]*\")*?(?<![^\\s])#", Pattern.DOTALL);

  static boolean inlineComment(Entry entry) {
    return inlineComment(entry.value());
  }

  static boolean inlineComment(String value) {
    return INLINE_COMMENT.matcher(value).find();
  }

  static boolean quoted(Entry entry) {
    return quoted(entry.value());
  }

  static boolean quoted(String text) {
    String value = text.strip();
    return value.length() >= 2
        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
        && value.charAt(value.length() - 1) == value.charAt(0);
  }

  /** {@code A -> B.enabled = true} is the key A: a space ends a key. */
  static boolean spacedArrow(LintSubject subject, Entry entry) {
    boolean cutBefore = subject.clusters().contains(entry.key()) && entry.value().startsWith("->");
    return cutBefore || entry.key().endsWith("->");
  }

  @Override
  public Stream<LintFinding> check(LintSubject subject) {
    return subject.effective().stream().flatMap(entry -> judge(subject, entry).stream());
  }

  private static List<LintFinding> judge(LintSubject subject, Entry entry) {
    List<LintFinding> found = new ArrayList<>();
    if (inlineComment(entry)) {
      found.add(
          error(
              subject,
              entry,
              "inline-comment",
              Lint.COMMENT_IN_VALUE.of(),
              Lint.COMMENT_ON_ITS_LINE.of()));
    } else if (quoted(entry)) {
      found.add(
          warning(
              subject, entry, "quoted-value", Lint.QUOTES_IN_VALUE.of(), Lint.REMOVE_QUOTES.of()));
    }
    if (spacedArrow(subject, entry)) {
      found.add(
          error(subject, entry, "spaced-arrow", Lint.SPACED_ARROW.of(), Lint.CLOSE_ARROW.of()));
    }
    spacesAndLetters(subject, entry, found);
    return found;
  }

  private static void spacesAndLetters(LintSubject subject, Entry entry, List<LintFinding> found) {
    if (trailingSpace(subject, entry)) {
      found.add(
          warning(
              subject, entry, "trailing-space", Lint.TRAILING_SPACE.of(), Lint.REMOVE_SPACE.of()));
    }
    if (!(entry.key() + entry.value()).chars().allMatch(c -> c < 0x80)) {
      found.add(
          warning(subject, entry, "not-ascii", Lint.NOT_ASCII.of(), Lint.ESCAPE_LETTERS.of()));
    }
  }

  private static LintFinding error(
      LintSubject subject, Entry entry, String rule, Said message, Said remedy) {
    return subject.finding(entry, Severity.ERROR, rule, message, remedy);
  }

  private static LintFinding warning(
      LintSubject subject, Entry entry, String rule, Said message, Said remedy) {
    return subject.finding(entry, Severity.WARNING, rule, message, remedy);
  }

  /** {@code MirrorMakerConfig.clusterPairs} parses two keys without trimming. */
  private static boolean trailingSpace(LintSubject subject, Entry entry) {
    String bare = subject.bare(entry);
    boolean untrimmed = bare.equals("enabled") || bare.equals("emit.heartbeats.enabled");
    return untrimmed
        && entry.value().strip().equalsIgnoreCase("true")
        && !entry.value().equals(entry.value().strip())
        && subject.startsOtherWorkersWith(entry.key(), entry.value().strip());
  }
}
