package org.mirrorbench.engine.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.DraftFault.Topic;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.Naming;
import org.mirrorbench.engine.keys.KeyCatalogue;
import org.mirrorbench.engine.keys.KeyClassifier;
import org.mirrorbench.engine.keys.KeyInfo;
import org.mirrorbench.engine.keys.MirrorFile;
import org.mirrorbench.engine.keys.Placement;
import org.mirrorbench.engine.keys.ValueRule;
import org.mirrorbench.engine.secret.SecretRule;

/** Keys for the connectors, each judged as if it stood behind the flow in a file. */
final class OptionRules {

  static final String OWN = "mirrorbench.";

  /** The word for no limit where a preset has one. */
  static final String UNLIMITED = "unlimited";

  private static final String QUOTA = OWN + "quota.";
  static final Set<String> RATES =
      Set.of(QUOTA + "consumer_byte_rate", QUOTA + "producer_byte_rate");

  private static final Map<String, String> REMOVED =
      Map.of(
          "topics.whitelist", "topics",
          "topics.blacklist", "topics.exclude",
          "groups.whitelist", "groups",
          "groups.blacklist", "groups.exclude",
          "config.properties.blacklist", "config.properties.exclude",
          "rename.topics", "replication.policy.class");

  private static final Pattern OF_THE_FLOW =
      Pattern.compile("name|connector\\.class|clusters|(?:source|target)\\.cluster\\..*");

  private static final Set<String> FIELDS =
      Set.of("topics", "topics.exclude", "groups", "groups.exclude", "replication.policy.class");

  private final FlowDraft draft;
  private final FlowName path;
  private final KeyCatalogue keys = KeyCatalogue.standard();
  private final KeyClassifier classifier;
  private final List<DraftFault> faults = new ArrayList<>();

  private OptionRules(FlowDraft draft, FlowName path, Map<String, String> options) {
    this.draft = draft;
    this.path = path;
    this.classifier =
        new KeyClassifier(
            keys,
            new MirrorFile(
                List.of(path.source(), path.target()),
                List.of(new MirrorFile.Flow(path.source(), path.target())),
                Set.of(path.target()),
                options.keySet(),
                true));
  }

  static List<DraftFault> check(FlowDraft draft) {
    FlowName some =
        draft.paths().isEmpty() ? new FlowName("source", "target") : draft.paths().getFirst();
    OptionRules common = new OptionRules(draft, some, draft.options());
    new TreeMap<>(draft.options()).forEach((key, value) -> common.option(key, value, false));
    List<DraftFault> faults = common.faults;
    draft
        .own()
        .forEach(
            (path, options) -> {
              OptionRules rules = new OptionRules(draft, path, options);
              new TreeMap<>(options).forEach((key, value) -> rules.option(key, value, true));
              faults.addAll(rules.faults);
            });
    return faults;
  }

  private void add(Topic topic, String key, String... values) {
    List<String> all = new ArrayList<>(List.of(key));
    all.addAll(List.of(values));
    faults.add(new DraftFault(topic, key, all));
  }

  private void option(String key, String value, boolean own) {
    String newer = REMOVED.get(key);
    if (newer != null) {
      add(Topic.REMOVED_KEY, key, newer);
    } else if (OF_THE_FLOW.matcher(key).matches()) {
      add(Topic.SET_BY_FLOW, key);
    } else if (key.startsWith(OWN)) {
      rate(key, value);
    } else {
      if (!own && isField(key)) {
        add(Topic.FIELD_KEY, key);
      }
      secret(key, value);
      placed(key, value, classifier.classify(path + "." + key));
    }
  }

  private boolean isField(String key) {
    return FIELDS.contains(key)
        || (key.equals("replication.policy.separator")
            && draft.naming() instanceof Naming.Prefixed);
  }

  private void rate(String key, String value) {
    if (!RATES.contains(key)) {
      add(Topic.UNKNOWN_KEY, key);
    } else if (!value.strip().matches("[1-9]\\d{0,17}|unlimited|")) {
      add(Topic.BAD_RATE, key, value);
    }
  }

  private void secret(String key, String value) {
    if (SecretRule.isSecret(key, value)) {
      add(Topic.SECRET_IN_CLEAR, key);
    }
  }

  private void placed(String key, String value, Placement placement) {
    switch (placement) {
      case Placement.Effective(var known) ->
          value(known == null ? keys.find(key) : known, key, value);
      case Placement.Partial partial -> {
        add(
            Topic.PARTIAL_EFFECT,
            key,
            partial.reach().english(),
            remedy(partial.remedy().english()));
        value(partial.key(), key, value);
      }
      case Placement.Ineffective none ->
          add(Topic.NO_EFFECT, key, none.why().english(), remedy(none.remedy().english()));
      case Placement.UnknownCluster unknown -> add(Topic.UNKNOWN_KEY, key);
      case Placement.Unknown(var near) -> unknown(key, near);
    }
  }

  /** In a draft no key stands behind its flow. */
  private String remedy(String ofFile) {
    return ofFile.replace(path + ".", "");
  }

  private void unknown(String key, @Nullable String near) {
    if (near == null) {
      add(Topic.UNKNOWN_KEY, key);
    } else {
      add(Topic.UNKNOWN_KEY_NEAR, key, remedy(near));
    }
  }

  private void value(@Nullable KeyInfo known, String key, String value) {
    if (known != null) {
      DraftFault fault = Values.fault(known, key, value);
      if (fault != null) {
        faults.add(fault);
      }
    }
  }

  /** What Kafka would not take. */
  static final class Values {

    private Values() {}

    static @Nullable DraftFault fault(KeyInfo known, String key, String value) {
      if (SecretRule.refers(value) || known.secret()) {
        return null;
      }
      ValueRule.Refusal refusal = ValueRule.refusal(known, value);
      if (refusal == null) {
        return null;
      }
      String shown = SecretRule.mask(key, value);
      return switch (refusal.expected()) {
        case WHOLE_NUMBER -> DraftFault.of(Topic.NOT_A_WHOLE_NUMBER, key, key, shown);
        case NUMBER -> DraftFault.of(Topic.NOT_A_NUMBER, key, key, shown);
        case TRUE_OR_FALSE -> DraftFault.of(Topic.NOT_TRUE_OR_FALSE, key, key, shown);
        case VALID -> DraftFault.of(Topic.NOT_ALLOWED, key, key, shown, refusal.detail());
      };
    }
  }
}
