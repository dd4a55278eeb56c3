package org.mirrorbench.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.kafka.connect.mirror.DefaultGroupFilter;
import org.apache.kafka.connect.mirror.DefaultTopicFilter;
import org.apache.kafka.connect.mirror.GroupFilter;
import org.apache.kafka.connect.mirror.TopicFilter;
import org.mirrorbench.engine.flow.TopicSelection.Judgement;
import org.mirrorbench.engine.flow.TopicVerdict.Why;

/**
 * Says why a filter decided as it did. It decides nothing: that is the connector's own class.
 *
 * <p>MirrorMaker splits a list at its commas and joins the parts with a bar, so that a part need
 * not be an expression by itself. Where no single part explains a decision, the whole does.
 */
final class FilterReason {

  private final Predicate<String> includes;
  private final List<Part> include;
  private final List<Part> exclude;
  private final String other;

  private FilterReason(
      Predicate<String> includes, List<String> include, List<String> exclude, String other) {
    this.includes = includes;
    this.include = parts(include);
    this.exclude = parts(exclude);
    this.other = other;
  }

  /** A part of a list, and the whole of it as the last one. */
  private record Part(String written, Pattern pattern) {}

  static FilterReason ofTopics(TopicFilter filter, Map<String, String> config) {
    if (filter.getClass() != DefaultTopicFilter.class) {
      return of(filter);
    }
    DefaultTopicFilter open = new DefaultTopicFilter();
    open.configure(open(config, "topics"));
    return new FilterReason(
        open::shouldReplicateTopic,
        ConnectorKeys.list(config, "topics", DefaultTopicFilter.TOPICS_INCLUDE_DEFAULT),
        ConnectorKeys.list(config, "topics.exclude", DefaultTopicFilter.TOPICS_EXCLUDE_DEFAULT),
        "");
  }

  static FilterReason ofGroups(GroupFilter filter, Map<String, String> config) {
    if (filter.getClass() != DefaultGroupFilter.class) {
      return of(filter);
    }
    DefaultGroupFilter open = new DefaultGroupFilter();
    open.configure(open(config, "groups"));
    return new FilterReason(
        open::shouldReplicateGroup,
        ConnectorKeys.list(config, "groups", DefaultGroupFilter.GROUPS_INCLUDE_DEFAULT),
        ConnectorKeys.list(config, "groups.exclude", DefaultGroupFilter.GROUPS_EXCLUDE_DEFAULT),
        "");
  }

  /** Nobody but the class itself knows why. */
  private static FilterReason of(Object filter) {
    return new FilterReason(
        name -> false, List.of(), List.of(), filter.getClass().getSimpleName());
  }

  /** The including patterns alone. */
  private static Map<String, String> open(Map<String, String> config, String key) {
    String include = config.get(key);
    return include == null
        ? Map.of(key + ".exclude", "")
        : Map.of(key, include, key + ".exclude", "");
  }

  private static List<Part> parts(List<String> list) {
    List<Part> parts = new ArrayList<>();
    for (String written : list) {
      try {
        parts.add(new Part(written, Pattern.compile(written)));
      } catch (PatternSyntaxException e) {
        // half of an expression: the whole explains it
      }
    }
    if (list.size() > 1) {
      String whole = String.join("|", list);
      parts.add(new Part(whole, Pattern.compile(whole)));
    }
    return parts;
  }

  /** Why a name is taken. */
  Judgement taken(String name) {
    return new Judgement(Why.MATCHES, first(include, name));
  }

  /** Why a name is left. */
  Judgement left(String name) {
    return includes.test(name)
        ? new Judgement(Why.EXCLUDED, first(exclude, name))
        : new Judgement(Why.NOT_INCLUDED, other);
  }

  private String first(List<Part> parts, String name) {
    return parts.stream()
        .filter(part -> part.pattern().matcher(name).matches())
        .findFirst()
        .map(Part::written)
        .orElse(other);
  }
}
