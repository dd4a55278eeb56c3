package org.mirrorbench.engine.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.connect.mirror.DefaultTopicFilter;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.TopicSelection;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * A topic that a flow's own filter takes, that nobody can mistake for one of their own, and that
 * exists on neither side. Pure.
 *
 * @param name on the source
 * @param remote on the target
 */
public record CanaryTopic(String name, String remote) {

  private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

  /**
   * Derives a name from the flow's patterns.
   *
   * @param config the source connector's configuration
   * @param run tells this run from others; lower-case letters and digits
   * @param source names of the source's topics
   * @param target names of the target's topics
   */
  public static Result<CanaryTopic> of(
      Map<String, String> config, String run, Set<String> source, Set<String> target) {
    TopicSelection selection = new TopicSelection(config);
    for (String word : words(run)) {
      for (String pattern : patterns(config)) {
        CanaryTopic topic = tried(selection, NameFromPattern.of(pattern, word));
        if (topic != null && !source.contains(topic.name) && !target.contains(topic.remote)) {
          return Result.ok(topic);
        }
      }
    }
    return Result.err(none(config));
  }

  /** Some patterns allow no dash, some only letters. */
  private static List<String> words(String run) {
    return List.of(
        "mirrorbench-canary-" + run,
        "mirrorbench_canary_" + run,
        "mirrorbench.canary." + run,
        "mirrorbenchcanary" + run,
        "mirrorbenchcanary",
        "MIRRORBENCH_CANARY_" + run.toUpperCase(java.util.Locale.ROOT),
        "MIRRORBENCHCANARY");
  }

  /** The parts between the commas, and the whole as MirrorMaker joins it. */
  private static List<String> patterns(Map<String, String> config) {
    String written = config.getOrDefault("topics", DefaultTopicFilter.TOPICS_INCLUDE_DEFAULT);
    List<String> parts = new ArrayList<>(List.of(written.strip().split("\\s*,\\s*")));
    parts.add(String.join("|", parts));
    return parts;
  }

  private static @Nullable CanaryTopic tried(TopicSelection selection, @Nullable String name) {
    if (name == null || !LEGAL.matcher(name).matches() || !selection.isData(name)) {
      return null;
    }
    String remote = selection.remote(name);
    return LEGAL.matcher(remote).matches() ? new CanaryTopic(name, remote) : null;
  }

  private static Problem none(Map<String, String> config) {
    return new Problem.Invalid(
        "topics = " + config.getOrDefault("topics", DefaultTopicFilter.TOPICS_INCLUDE_DEFAULT),
        "no new topic can have a name that this flow takes, and canaries are never written to topics"
            + " that exist.",
        "Add a pattern for them to topics, such as mirrorbench-canary-.*, for as long as you test.");
  }
}
