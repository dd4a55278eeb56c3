package org.mirrorbench.app.draft;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Naming;
import org.mirrorbench.engine.flow.Patterns;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.flow.Scenario;

/** A draft as fields of text, and back; what another version wrote is passed over. */
final class SetupFields {

  private static final String OPTION = "option.";
  private static final String WORKER = "workerOption.";
  private static final String MORE = "naming.more.";
  private static final String OWN = "own|";

  private SetupFields() {}

  static Map<String, String> write(FlowDraft draft) {
    Map<String, String> fields = new HashMap<>();
    fields.put("scenario", draft.scenario().name());
    fields.put("paths", lines(draft.paths().stream().map(FlowName::toString).toList()));
    fields.put("runs", runs(draft.runs()));
    fields.put("preset", draft.preset().name());
    naming(draft.naming(), fields);
    patterns("topics", draft.topics(), fields);
    patterns("groups", draft.groups(), fields);
    draft.options().forEach((key, value) -> fields.put(OPTION + key, value));
    draft.workerOptions().forEach((key, value) -> fields.put(WORKER + key, value));
    draft
        .own()
        .forEach(
            (flow, own) ->
                own.forEach((key, value) -> fields.put(OWN + flow + "|" + key, value)));
    return fields;
  }

  static FlowDraft read(String id, Map<String, String> fields) {
    return FlowDraft.empty(id)
        .with(constant(Scenario.values(), fields.get("scenario"), Scenario.DISASTER_RECOVERY))
        .withPaths(
            split(fields.getOrDefault("paths", "")).stream().map(FlowName::parse).toList())
        .with(runs(fields.getOrDefault("runs", "")))
        .with(naming(fields))
        .withTopics(patterns("topics", fields))
        .withGroups(patterns("groups", fields))
        .with(constant(Preset.values(), fields.get("preset"), Preset.LAN))
        .withOptions(under(OPTION, fields))
        .withWorkerOptions(under(WORKER, fields))
        .withOwn(own(fields));
  }

  private static String runs(Runs runs) {
    return switch (runs) {
      case Runs.Engine engine -> "engine";
      case Runs.Remote(String worker) -> "remote " + worker;
      case Runs.Files files -> "files";
    };
  }

  private static Runs runs(String text) {
    if (text.startsWith("remote ")) {
      return new Runs.Remote(text.substring("remote ".length()));
    }
    return text.equals("files") ? new Runs.Files() : new Runs.Engine();
  }

  private static void naming(Naming naming, Map<String, String> to) {
    switch (naming) {
      case Naming.Prefixed(String separator) -> to.put("naming.separator", separator);
      case Naming.Identity identity -> to.put("naming.identity", "true");
      case Naming.Custom(String name, Map<String, String> more) -> {
        to.put("naming.class", name);
        more.forEach((key, value) -> to.put(MORE + key, value));
      }
    }
  }

  private static Naming naming(Map<String, String> fields) {
    String name = fields.get("naming.class");
    if (name != null) {
      return new Naming.Custom(name, under(MORE, fields));
    }
    String separator = fields.getOrDefault("naming.separator", ".");
    return fields.containsKey("naming.identity")
        ? new Naming.Identity()
        : new Naming.Prefixed(separator.isEmpty() ? "." : separator);
  }

  private static void patterns(String name, Patterns patterns, Map<String, String> to) {
    to.put(name, lines(patterns.include()));
    to.put(name + ".exclude", lines(patterns.exclude()));
  }

  private static Patterns patterns(String name, Map<String, String> fields) {
    String include = fields.get(name);
    return new Patterns(
        include == null ? Patterns.all().include() : split(include),
        split(fields.getOrDefault(name + ".exclude", "")));
  }

  private static Map<FlowName, Map<String, String>> own(Map<String, String> fields) {
    Map<FlowName, Map<String, String>> own = new HashMap<>();
    under(OWN, fields)
        .forEach(
            (name, value) -> {
              int cut = name.indexOf('|');
              if (cut > 0) {
                own.computeIfAbsent(
                        FlowName.parse(name.substring(0, cut)), flow -> new HashMap<>())
                    .put(name.substring(cut + 1), value);
              }
            });
    return own.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> Map.copyOf(each.getValue())));
  }

  private static Map<String, String> under(String prefix, Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field -> field.getKey().startsWith(prefix))
        .collect(
            Collectors.toMap(
                field -> field.getKey().substring(prefix.length()), Map.Entry::getValue));
  }

  private static String lines(List<String> all) {
    return String.join("\n", all);
  }

  private static List<String> split(String text) {
    return text.lines().filter(line -> !line.isEmpty()).toList();
  }

  private static <E extends Enum<E>> E constant(
      E[] all, @org.jspecify.annotations.Nullable String name, E otherwise) {
    Optional<E> found = Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    return found.orElse(otherwise);
  }
}
