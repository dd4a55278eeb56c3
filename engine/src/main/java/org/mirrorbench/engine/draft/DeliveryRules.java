package org.mirrorbench.engine.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.DraftFault.Topic;
import org.mirrorbench.engine.flow.ExactlyOnce;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.keys.Presets;

/** Options that each are right and do not go together. */
final class DeliveryRules {

  private static final String ISOLATION = "source.consumer.isolation.level";
  private static final String IDEMPOTENCE = "producer.override.enable.idempotence";
  private static final String IN_FLIGHT =
      "producer.override.max.in.flight.requests.per.connection";
  private static final String ACKS = "producer.override.acks";
  private static final String GROUP_SYNC = "sync.group.offsets.enabled";

  private final FlowDraft draft;
  private final Known known;
  private final Map<String, String> options;
  private final List<DraftFault> faults = new ArrayList<>();

  private DeliveryRules(FlowDraft draft, Known known) {
    this.draft = draft;
    this.known = known;
    this.options = draft.options();
  }

  static List<DraftFault> check(FlowDraft draft, Known known) {
    DeliveryRules rules = new DeliveryRules(draft, known);
    rules.exactlyOnce();
    rules.order();
    rules.losses();
    rules.preset();
    return rules.faults;
  }

  private void add(Topic topic, String field, String... values) {
    faults.add(DraftFault.of(topic, field, values));
  }

  private void exactlyOnce() {
    boolean required = "required".equalsIgnoreCase(value(ExactlyOnce.CONNECTOR));
    boolean worker =
        "enabled".equalsIgnoreCase(draft.workerOptions().getOrDefault(ExactlyOnce.WORKER, ""));
    if (required) {
      required(worker);
    } else if (worker) {
      add(Topic.EXACTLY_ONCE_NOT_REQUIRED, ExactlyOnce.CONNECTOR);
    }
    if (required || worker) {
      add(Topic.EXACTLY_ONCE_HEARTBEATS, ExactlyOnce.CONNECTOR);
      if (value(IDEMPOTENCE).equals("false")) {
        add(Topic.EXACTLY_ONCE_NO_IDEMPOTENCE, IDEMPOTENCE);
      }
    }
  }

  private void required(boolean worker) {
    String isolation = value(ISOLATION).isEmpty() ? value("consumer.isolation.level") : value(ISOLATION);
    if (!isolation.isEmpty() && !isolation.equals("read_committed")) {
      add(Topic.EXACTLY_ONCE_UNCOMMITTED, ISOLATION);
    }
    switch (draft.runs()) {
      case Runs.Remote(String name) -> {
        switch (known.exactlyOnce(draft)) {
          case YES -> {}
          case NO -> add(Topic.EXACTLY_ONCE_NO_WORKER, ExactlyOnce.CONNECTOR, name);
          case UNKNOWN -> add(Topic.EXACTLY_ONCE_UNKNOWN, ExactlyOnce.CONNECTOR, name);
        }
      }
      case Runs.Engine engine -> ownWorker(worker);
      case Runs.Files files -> ownWorker(worker);
    }
  }

  private void ownWorker(boolean enabled) {
    if (!enabled) {
      add(Topic.EXACTLY_ONCE_NO_WORKER, ExactlyOnce.CONNECTOR, "");
    }
  }

  private void order() {
    long inFlight = number(IN_FLIGHT, 5);
    boolean off = value(IDEMPOTENCE).equals("false");
    String acks = value(ACKS);
    boolean some = !acks.isEmpty() && !acks.equals("all") && !acks.equals("-1");
    if (off && inFlight > 1 && options.containsKey(IN_FLIGHT)) {
      add(Topic.ORDER_AT_RISK, IDEMPOTENCE);
    }
    if (value(IDEMPOTENCE).equals("true") && (inFlight > 5 || some)) {
      add(Topic.IDEMPOTENCE_IMPOSSIBLE, IDEMPOTENCE);
    }
  }

  private void losses() {
    if (value("errors.tolerance").equals("all")) {
      add(Topic.DROPS_RECORDS, "errors.tolerance");
    }
    for (String needed : List.of("emit.checkpoints.enabled", "emit.offset-syncs.enabled")) {
      if (value(GROUP_SYNC).equals("true") && value(needed).equals("false")) {
        add(Topic.GROUP_SYNC_NEEDS, GROUP_SYNC, needed);
      }
    }
  }

  private void preset() {
    Presets.of(draft.preset())
        .forEach(
            (key, figure) -> {
              String given = options.get(key);
              if (given != null && !given.strip().equals(figure)) {
                overridden(key, given, figure);
              }
            });
    if (draft.preset() == Preset.GENTLE) {
      for (String key : OptionRules.RATES) {
        if (value(key).equals(OptionRules.UNLIMITED)) {
          add(Topic.PRESET_CONTRADICTED, key, key, OptionRules.UNLIMITED, draft.preset().name());
        }
      }
    }
  }

  private void overridden(String key, String given, String figure) {
    boolean contradicts =
        switch (draft.preset()) {
          case LAN, GENTLE -> false;
          case WAN -> key.endsWith("compression.type") && given.equals("none");
          case LOW_LATENCY ->
              (key.endsWith("linger.ms") && number(key, 0) > 20)
                  || (key.endsWith("fetch.min.bytes") && number(key, 1) > 1);
        };
    if (contradicts) {
      add(Topic.PRESET_CONTRADICTED, key, key, given, draft.preset().name());
    } else {
      add(Topic.PRESET_OVERRIDDEN, key, key, given, figure, draft.preset().name());
    }
  }

  private String value(String key) {
    return options.getOrDefault(key, "").strip();
  }

  private long number(String key, long otherwise) {
    try {
      return Long.parseLong(value(key));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
