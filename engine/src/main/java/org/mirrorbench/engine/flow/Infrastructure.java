package org.mirrorbench.engine.flow;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.TopicVerdict.Clash.Kind;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.GroupInfo;
import org.mirrorbench.engine.topology.Inventory;

/** Tells by their names which topics serve machinery on their own cluster and nobody else. */
final class Infrastructure {

  private static final Pattern STORAGE =
      Pattern.compile("(?<stem>.*?)(configs?|offsets?|status(?:es)?)(?<rest>(?:\\.internal)?)");
  private static final Pattern SCHEMAS =
      Pattern.compile("_schemas(?:[._-].*)?|_schema_encoders|kafkasql-journal");
  private static final Pattern STREAMS = Pattern.compile(".+-(?:changelog|repartition)");

  private final Set<String> storage;

  private Infrastructure(Set<String> storage) {
    this.storage = storage;
  }

  /**
   * Storage topics are those of known workers and of the Connect groups that the cluster tells, and
   * names of which all three of a worker exist: configs, offsets, status.
   */
  static Infrastructure of(Inventory cluster, Set<String> known) {
    Set<String> storage = new HashSet<>(known);
    Set<String> names = cluster.topics().keySet();
    names.stream().filter(name -> isOneOfThree(name, names)).forEach(storage::add);
    groups(cluster)
        .filter(group -> group.protocol().equals("connect"))
        .flatMap(group -> Stream.of("-configs", "-offsets", "-status").map(group.id()::concat))
        .filter(names::contains)
        .forEach(storage::add);
    return new Infrastructure(storage);
  }

  private static Stream<GroupInfo> groups(Inventory cluster) {
    return switch (cluster.groups()) {
      case Result.Ok<SortedMap<String, GroupInfo>>(var groups) ->
          groups.values().stream();
      case Result.Err<SortedMap<String, GroupInfo>> unknown -> Stream.empty();
    };
  }

  private static boolean isOneOfThree(String name, Set<String> names) {
    Matcher parts = STORAGE.matcher(name);
    if (!parts.matches()) {
      return false;
    }
    String stem = parts.group("stem");
    String rest = parts.group("rest");
    Predicate<String> exists = word -> names.contains(stem + word + rest);
    return !stem.isEmpty()
        && Stream.of("config", "configs").anyMatch(exists)
        && Stream.of("offset", "offsets").anyMatch(exists)
        && Stream.of("status", "statuses").anyMatch(exists);
  }

  /** What a topic of this cluster serves, or null when it looks like data. */
  @Nullable Kind kind(String topic) {
    if (storage.contains(topic)) {
      return Kind.CONNECT_STORAGE;
    }
    if (SCHEMAS.matcher(topic).matches()) {
      return Kind.SCHEMAS;
    }
    return STREAMS.matcher(topic).matches() ? Kind.STREAMS : null;
  }
}
