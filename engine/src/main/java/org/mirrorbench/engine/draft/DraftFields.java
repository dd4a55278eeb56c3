package org.mirrorbench.engine.draft;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Naming;
import org.mirrorbench.engine.flow.Patterns;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.flow.Scenario;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.SecretRule;

/**
 * A draft as texts by field, which is how a workspace keeps it: each option is a field of its own,
 * so that a secret among them is left out alone. The names are the format of the workspace: never
 * change one.
 */
public final class DraftFields {

  /** Which wizard's drafts these are. */
  public static final String KIND = "flow";

  private static final String OPTION = "option|";
  private static final String WORKER = "worker|";
  private static final String POLICY = "naming|";
  private static final String OWN = "own|";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .addMixIn(Runs.class, RunsKinds.class)
          .addMixIn(Naming.class, NamingKinds.class)
          .build();

  private DraftFields() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Runs.Engine.class, name = "engine"),
    @JsonSubTypes.Type(value = Runs.Remote.class, name = "remote"),
    @JsonSubTypes.Type(value = Runs.Files.class, name = "files")
  })
  private interface RunsKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Naming.Prefixed.class, name = "prefixed"),
    @JsonSubTypes.Type(value = Naming.Identity.class, name = "identity"),
    @JsonSubTypes.Type(value = Naming.Custom.class, name = "custom")
  })
  private interface NamingKinds {}

  /** The draft without its secrets. */
  public static Map<String, String> write(FlowDraft draft) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("scenario", draft.scenario().name());
    fields.put("preset", draft.preset().name());
    fields.put("paths", json(draft.paths().stream().map(FlowName::toString).toList()));
    fields.put("runs", json(draft.runs()));
    fields.put("topics", json(draft.topics()));
    fields.put("groups", json(draft.groups()));
    if (draft.naming() instanceof Naming.Custom(String name, Map<String, String> more)) {
      fields.put("naming", json(new Naming.Custom(name, Map.of())));
      put(fields, POLICY, more);
    } else {
      fields.put("naming", json(draft.naming()));
    }
    put(fields, OPTION, draft.options());
    put(fields, WORKER, draft.workerOptions());
    draft.own().forEach((path, options) -> put(fields, OWN + path + "|", options));
    return fields;
  }

  /** Keys whose values {@link #write} leaves out: to be asked for again when it is taken up. */
  public static Set<String> secrets(FlowDraft draft) {
    Set<String> keys = new TreeSet<>();
    List<Map<String, String>> all = new ArrayList<>(draft.own().values());
    all.add(draft.options());
    all.add(draft.workerOptions());
    all.forEach(
        options ->
            options.forEach(
                (key, value) -> {
                  if (SecretRule.isSecret(key, value)) {
                    keys.add(key);
                  }
                }));
    return keys;
  }

  private static void put(Map<String, String> fields, String prefix, Map<String, String> options) {
    options.forEach(
        (key, value) -> {
          if (!SecretRule.isSecret(key, value)) {
            fields.put(prefix + key, value);
          }
        });
  }

  /** The draft as it was kept. A field that is missing has what an empty draft has. */
  public static Result<FlowDraft> read(String id, Map<String, String> fields) {
    try {
      return Result.ok(draft(FlowDraft.empty(id), fields));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Result.err(
          new Problem.Damaged(
              "Draft " + id,
              "it was kept in a way that this release does not read.",
              "Begin anew, or open it with the release that kept it."));
    }
  }

  private static FlowDraft draft(FlowDraft empty, Map<String, String> fields)
      throws JsonProcessingException {
    Map<FlowName, Map<String, String>> own = new HashMap<>();
    fields.forEach(
        (field, value) -> {
          String[] parts = field.split("\\|", 3);
          if (field.startsWith(OWN) && parts.length == 3) {
            own.computeIfAbsent(FlowName.parse(parts[1]), path -> new TreeMap<>())
                .put(parts[2], value);
          }
        });
    List<String> paths =
        fields.containsKey("paths")
            ? MAPPER.readValue(fields.get("paths"), new TypeReference<List<String>>() {})
            : List.of();
    return new FlowDraft(
        empty.id(),
        Scenario.valueOf(fields.getOrDefault("scenario", empty.scenario().name())),
        paths.stream().map(FlowName::parse).toList(),
        value(fields.get("runs"), Runs.class, empty.runs()),
        naming(fields, empty.naming()),
        value(fields.get("topics"), Patterns.class, empty.topics()),
        value(fields.get("groups"), Patterns.class, empty.groups()),
        Preset.valueOf(fields.getOrDefault("preset", empty.preset().name())),
        under(OPTION, fields),
        under(WORKER, fields),
        own);
  }

  private static Naming naming(Map<String, String> fields, Naming otherwise)
      throws JsonProcessingException {
    Naming naming = value(fields.get("naming"), Naming.class, otherwise);
    return naming instanceof Naming.Custom custom
        ? new Naming.Custom(custom.className(), under(POLICY, fields))
        : naming;
  }

  private static <T> T value(@Nullable String json, Class<T> type, T otherwise)
      throws JsonProcessingException {
    return json == null ? otherwise : MAPPER.readValue(json, type);
  }

  private static Map<String, String> under(String prefix, Map<String, String> fields) {
    Map<String, String> found = new TreeMap<>();
    fields.forEach(
        (field, value) -> {
          if (field.startsWith(prefix)) {
            found.put(field.substring(prefix.length()), value);
          }
        });
    return found;
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
