package org.mirrorbench.engine.flow;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.kafka.common.config.ConfigException;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Turns what a connector's own classes throw at settings into a problem that names the key. */
final class Attempt {

  private static final List<String> LISTS =
      List.of("topics", "topics.exclude", "groups", "groups.exclude");
  private static final List<String> CLASSES =
      List.of("replication.policy.class", "topic.filter.class", "group.filter.class");

  private Attempt() {}

  /** Classes that somebody else wrote may throw anything. */
  static <T> Result<T> with(Map<String, String> config, Supplier<T> work) {
    try {
      return Result.ok(work.get());
    } catch (PatternSyntaxException e) {
      return Result.err(pattern(config, e));
    } catch (ConfigException e) {
      return Result.err(refused(config, e));
    } catch (RuntimeException e) {
      return Result.err(broken(config, e));
    }
  }

  private static Problem pattern(Map<String, String> config, PatternSyntaxException e) {
    String key =
        LISTS.stream()
            .filter(list -> joined(config, list).equals(e.getPattern()))
            .findFirst()
            .orElse("topics");
    boolean split = config.getOrDefault(key, "").matches(".*[{\\[(][^}\\])]*,.*");
    return new Problem.Invalid(
        key,
        "MirrorMaker reads "
            + e.getPattern()
            + ", which is no regular expression: "
            + e.getDescription()
            + (e.getIndex() < 0 ? "." : " near character " + (e.getIndex() + 1) + "."),
        split
            ? "It splits the list at every comma, also inside brackets and {1,3}: write it"
                + " without a comma, such as (x|xx|xxx)."
            : "Correct it; a connector with it would fail at its start.");
  }

  private static String joined(Map<String, String> config, String key) {
    return String.join("|", ConnectorKeys.list(config, key, ""));
  }

  private static Problem refused(Map<String, String> config, ConfigException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    return new Problem.Invalid(
        key(config, message),
        "Connect would refuse it: " + message + (message.endsWith(".") ? "" : "."),
        CLASSES.stream().anyMatch(message::contains)
            ? "Put its class on the class path, here and on the workers, or use another."
            : "Correct it: no value of a list may be empty or stand there twice.");
  }

  /** Kafka quotes the key, or starts with its value; the longest that is named is meant. */
  private static String key(Map<String, String> config, String message) {
    return config.keySet().stream()
        .filter(key -> Pattern.compile("\\b" + Pattern.quote(key) + "(?![.\\w])").matcher(message).find())
        .max(Comparator.comparingInt(String::length))
        .orElse("topics");
  }

  private static Problem broken(Map<String, String> config, RuntimeException e) {
    String key =
        CLASSES.stream().filter(config::containsKey).findFirst().orElse("replication.policy.class");
    return new Problem.Invalid(
        key,
        "a class of this flow failed: " + e.getClass().getSimpleName() + ".",
        "Ask whoever wrote it; a connector with it would fail, too.");
  }
}
