package org.mirrorbench.engine.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.apache.kafka.connect.mirror.DefaultTopicFilter;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.DraftFault.Topic;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.Naming;
import org.mirrorbench.engine.flow.Patterns;

/** Which topics and groups, read as MirrorMaker reads them: split at commas, joined with bars. */
final class PatternRules {

  private static final Pattern BRACES = Pattern.compile("[{\\[(][^}\\])]*,[^{\\[(]*[}\\])]");
  private static final Pattern GLOB = Pattern.compile("(|.*(?<!\\\\)[A-Za-z0-9_-])\\*(.*)");

  /** Names under which workers and registries keep what they know, unless they were told others. */
  private static final List<String> STORAGE =
      List.of(
          "connect-configs",
          "connect-offsets",
          "connect-status",
          "mirrormaker2-cluster-configs",
          "mirrormaker2-cluster-offsets",
          "mirrormaker2-cluster-status",
          "_schemas");

  private final String field;
  private final List<DraftFault> faults = new ArrayList<>();

  private PatternRules(String field) {
    this.field = field;
  }

  static List<DraftFault> check(FlowDraft draft) {
    List<DraftFault> faults = new ArrayList<>();
    faults.addAll(of("topics", draft.topics()));
    faults.addAll(of("groups", draft.groups()));
    if (faults.isEmpty() && draft.naming() instanceof Naming.Identity) {
      faults.addAll(storage(draft.topics()));
    }
    return faults;
  }

  private static List<DraftFault> of(String field, Patterns patterns) {
    PatternRules rules = new PatternRules(field);
    if (patterns.include().stream().allMatch(String::isBlank)) {
      rules.add(field.equals("topics") ? Topic.NO_PATTERN : Topic.NO_GROUPS);
    } else {
      rules.list(patterns.include());
    }
    if (!patterns.exclude().isEmpty()) {
      rules.list(patterns.exclude());
    }
    return rules.faults;
  }

  private void add(Topic topic, String... values) {
    faults.add(DraftFault.of(topic, field, values));
  }

  private void list(List<String> written) {
    List<String> parts = Arrays.asList(String.join(",", written).strip().split("\\s*,\\s*", -1));
    Set<String> seen = new HashSet<>();
    for (String part : parts) {
      if (part.isEmpty()) {
        add(Topic.EMPTY_PATTERN);
      } else if (!seen.add(part)) {
        add(Topic.DUPLICATE_PATTERN, part);
      }
    }
    written.forEach(this::single);
    compiled(written, String.join("|", parts));
  }

  private void single(String pattern) {
    String bare = pattern.strip();
    if (bare.matches("[\"'].*|.*[\"']")) {
      add(Topic.QUOTED_PATTERN, bare);
    }
    if (field.equals("topics") && bare.replaceAll("\\s*,\\s*", ",").matches(".*\\s.*")) {
      add(Topic.SPACE_IN_PATTERN, bare);
    }
    Matcher glob = GLOB.matcher(bare);
    if (glob.matches()) {
      add(Topic.GLOB, bare, glob.group(1) + ".*" + glob.group(2));
    }
  }

  private void compiled(List<String> written, String joined) {
    try {
      var _ = Pattern.compile(joined);
    } catch (PatternSyntaxException e) {
      List<String> split = written.stream().filter(one -> BRACES.matcher(one).find()).toList();
      if (split.isEmpty()) {
        add(Topic.BAD_PATTERN, e.getPattern() + " (" + e.getDescription() + ")");
      } else {
        add(Topic.COMMA_IN_PATTERN, String.join(" ", split));
      }
      return;
    }
    written.stream()
        .filter(one -> one.matches(".*\\{\\d*,\\d*\\}.*"))
        .forEach(one -> add(Topic.COMMA_IN_PATTERN, one));
  }

  private static List<DraftFault> storage(Patterns topics) {
    Map<String, String> config = new HashMap<>();
    config.put("topics", String.join(",", topics.include()));
    if (!topics.exclude().isEmpty()) {
      config.put("topics.exclude", String.join(",", topics.exclude()));
    }
    try (DefaultTopicFilter filter = new DefaultTopicFilter()) {
      filter.configure(config);
      String taken =
          STORAGE.stream().filter(filter::shouldReplicateTopic).collect(Collectors.joining(", "));
      return taken.isEmpty()
          ? List.of()
          : List.of(DraftFault.of(Topic.IDENTITY_TAKES_STORAGE, "topics", taken));
    }
  }
}
