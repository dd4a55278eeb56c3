package org.mirrorbench.engine.keys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.mirror.MirrorCheckpointConnector;
import org.apache.kafka.connect.mirror.MirrorHeartbeatConnector;
import org.apache.kafka.connect.mirror.MirrorSourceConnector;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.keys.Option.Part;
import org.mirrorbench.engine.keys.Option.Restart;

/**
 * The options of a flow: what the seeds' tables and most people name first and in our own words,
 * then every other key of MirrorMaker, of Connect's source connectors, of the producer that writes
 * records, of the consumer that reads them, and of the worker, in Kafka's words. Immutable.
 */
public final class OptionCatalogue {

  /** Keys of a flow that are this product's own and mean nothing to Connect. */
  private static final String OWN = "mirrorbench.";

  /** Bytes a second each way that {@code GENTLE} has where nobody says anything. */
  private static final String GENTLE_RATE = Integer.toString(10 * 1024 * 1024);

  private static final String PRODUCER = "producer.override.";
  private static final String CONSUMER = "source.consumer.";

  /** What the flow itself says: its names, its clusters and the way to them. */
  private static final Pattern NOT_FOR_PEOPLE =
      Pattern.compile(
          "name|connector\\.class|enabled|(?:source|target)\\.cluster\\.alias|bootstrap\\.servers"
              + "|bootstrap\\.controllers|security\\..*|sasl\\..*|ssl\\..*|(?:key|value)\\..*serializer"
              + "|group\\.id|group\\..*|client\\.id|transactional\\.id|enable\\.auto\\.commit"
              + "|auto\\.commit\\..*|(?:config|offset|status)\\.storage\\.topic|share\\..*"
              + "|listeners.*|admin\\.listeners.*|rest\\..*|access\\.control\\..*");

  private static final OptionCatalogue STANDARD = new OptionCatalogue(KeyCatalogue.standard());

  private final KeyCatalogue keys;
  private final Map<String, OptionTexts.Text> texts = OptionTexts.read();
  private final Map<Part, Set<String>> parts =
      Map.of(
          Part.SOURCE, new MirrorSourceConnector().config().names(),
          Part.CHECKPOINT, new MirrorCheckpointConnector().config().names(),
          Part.HEARTBEAT, new MirrorHeartbeatConnector().config().names());
  private final Map<String, Option> options = new LinkedHashMap<>();

  private OptionCatalogue(KeyCatalogue keys) {
    this.keys = keys;
    texts.keySet().forEach(this::add);
    names(Scope.CONNECTOR, "").forEach(this::add);
    names(Scope.PRODUCER, PRODUCER).forEach(this::add);
    names(Scope.CONSUMER, CONSUMER).forEach(this::add);
    names(Scope.WORKER, "").forEach(this::add);
  }

  /** The catalogue of the Kafka release on the class path. */
  public static OptionCatalogue standard() {
    return STANDARD;
  }

  private List<String> names(Scope scope, String prefix) {
    return keys.names(scope).stream()
        .filter(Predicate.not(NOT_FOR_PEOPLE.asMatchPredicate()))
        .map(prefix::concat)
        .toList();
  }

  private void add(String key) {
    Option option = options.containsKey(key) ? null : make(key);
    if (option != null) {
      options.put(key, option);
    }
  }

  /** Every option: the common ones in the order of a form, then the others by name. */
  public List<Option> all() {
    return List.copyOf(options.values());
  }

  /** Those that most people may want. */
  public List<Option> common() {
    return options.values().stream().filter(Option::common).toList();
  }

  /** Those of a group, the common ones first. */
  public List<Option> of(OptionGroup group) {
    List<Option> found = new ArrayList<>();
    options.values().stream().filter(option -> option.group() == group).forEach(found::add);
    found.sort(Comparator.comparing((Option option) -> !option.common()));
    return found;
  }

  /**
   * What is known of any key that can be written on a flow or its worker, such as {@code
   * target.admin.retries}, which no list holds. Null when nothing knows it.
   */
  public @Nullable Option find(String key) {
    Option listed = options.get(key);
    return listed != null ? listed : make(key);
  }

  /** What a flow gets with a preset where nobody says anything; null when nothing is known. */
  public @Nullable String defaultOf(String key, Preset preset) {
    String figure = Presets.of(preset).get(key);
    if (key.startsWith(OWN + "quota.")) {
      return preset == Preset.GENTLE ? GENTLE_RATE : null;
    }
    Option option = find(key);
    if (figure != null || option == null) {
      return figure;
    }
    return option.ourDefault() != null ? option.ourDefault() : option.stockDefault();
  }

  private @Nullable Option make(String key) {
    if (key.startsWith(OWN)) {
      return texts.containsKey(key) ? own(key) : null;
    }
    KeyInfo known = keys.find(key);
    return known == null ? null : kafkas(key, known);
  }

  private Option kafkas(String key, KeyInfo known) {
    OptionTexts.Text text = texts.get(key);
    boolean worker = known.scope() == Scope.WORKER;
    return new Option(
        key,
        text == null ? group(key, known) : text.group(),
        text != null,
        text == null ? plain(known.documentation()) : text.documentation(),
        known.defaultValue(),
        worker ? Defaults.WORKER.get(key) : ours(key),
        known.type(),
        text == null ? unit(known) : text.unit(),
        ValueRule.range(known),
        ValueRule.choices(known),
        text == null ? null : text.advice(),
        worker,
        worker ? Restart.WORKER : Restart.TASKS,
        worker ? Set.of() : readBy(key, known));
  }

  private Option own(String key) {
    OptionTexts.Text text = Objects.requireNonNull(texts.get(key));
    return new Option(
        key,
        text.group(),
        true,
        text.documentation(),
        null,
        null,
        ConfigDef.Type.STRING,
        text.unit(),
        "[1,...]",
        List.of(),
        text.advice(),
        false,
        Restart.NOTHING,
        Set.of(Part.SOURCE));
  }

  private static @Nullable String ours(String key) {
    String common = Defaults.CONNECTOR.get(key);
    String converter = common == null ? Defaults.CONVERTERS.get(key) : common;
    return converter == null ? Defaults.SOURCE.get(key) : converter;
  }

  /** Client prefixes of the records' own clients belong to the source connector. */
  private Set<Part> readBy(String key, KeyInfo known) {
    if (key.startsWith(PRODUCER)) {
      return Set.of(Part.values());
    }
    if (known.scope() != Scope.CONNECTOR) {
      return Set.of(Part.SOURCE);
    }
    Set<Part> readers = EnumSet.noneOf(Part.class);
    parts.forEach(
        (part, names) -> {
          if (names.contains(key)) {
            readers.add(part);
          }
        });
    return readers.isEmpty() ? Set.of(Part.SOURCE) : readers;
  }

  private static OptionGroup group(String key, KeyInfo known) {
    return switch (known.scope()) {
      case PRODUCER -> key.startsWith(PRODUCER) ? OptionGroup.PRODUCER : OptionGroup.ADVANCED;
      case CONSUMER -> key.startsWith(CONSUMER) ? OptionGroup.CONSUMER : OptionGroup.ADVANCED;
      case CONNECTOR, WORKER, ADMIN, MIRROR_MAKER -> OptionGroup.ADVANCED;
    };
  }

  private static OptionUnit unit(KeyInfo key) {
    return switch (key.type()) {
      case BOOLEAN -> OptionUnit.SWITCH;
      case CLASS -> OptionUnit.CLASS;
      case LIST -> OptionUnit.LIST;
      case DOUBLE -> OptionUnit.NUMBER;
      case STRING, PASSWORD ->
          ValueRule.choices(key).isEmpty() ? OptionUnit.TEXT : OptionUnit.CHOICE;
      case INT, LONG, SHORT -> unit(key.name());
    };
  }

  private static OptionUnit unit(String name) {
    if (name.endsWith(".ms")) {
      return OptionUnit.MILLISECONDS;
    }
    if (name.endsWith(".seconds")) {
      return OptionUnit.SECONDS;
    }
    return name.endsWith(".bytes") ? OptionUnit.BYTES : OptionUnit.COUNT;
  }

  /** Kafka's documentation without its HTML. */
  static String plain(String documentation) {
    return documentation
        .replaceAll("(?i)<(?:br|p|/p|li|/li|ul|/ul)\\s*/?>", " ")
        .replaceAll("</?[a-zA-Z][^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
