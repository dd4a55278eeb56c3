package org.mirrorbench.app.worker;

import static org.mirrorbench.app.worker.WorkerField.CLUSTER;
import static org.mirrorbench.app.worker.WorkerField.CONFIGS;
import static org.mirrorbench.app.worker.WorkerField.GROUP;
import static org.mirrorbench.app.worker.WorkerField.NAME;
import static org.mirrorbench.app.worker.WorkerField.OFFSETS;
import static org.mirrorbench.app.worker.WorkerField.STATUS;

import java.util.function.UnaryOperator;
import org.mirrorbench.engine.worker.ConnectGroup;

/**
 * Names that follow from others as long as nobody typed different ones: the cluster names the
 * worker, the worker its group, the group its topics.
 */
final class Suggestions {

  private Suggestions() {}

  static WorkerDraft follow(WorkerDraft before, WorkerDraft now, WorkerField changed) {
    return switch (changed) {
      case CLUSTER -> derive(before, now, CLUSTER, NAME, cluster -> cluster + "-connect");
      case NAME -> derive(before, now, NAME, GROUP, name -> "mirrorbench." + name);
      case GROUP -> topics(before, now);
      default -> now;
    };
  }

  private static WorkerDraft topics(WorkerDraft before, WorkerDraft now) {
    WorkerDraft next = derive(before, now, GROUP, CONFIGS, id -> group(id).configsTopic());
    next = derive(before, next, GROUP, OFFSETS, id -> group(id).offsetsTopic());
    return derive(before, next, GROUP, STATUS, id -> group(id).statusTopic());
  }

  /** Only what nobody changed by hand follows; the group of an edited worker never does. */
  private static WorkerDraft derive(
      WorkerDraft before,
      WorkerDraft now,
      WorkerField from,
      WorkerField to,
      UnaryOperator<String> rule) {
    String former = suggest(before.text(from), rule);
    boolean untouched = now.text(to).equals(former) || now.text(to).isEmpty();
    return untouched && now.origin() == null ? now.with(to, suggest(now.text(from), rule)) : now;
  }

  private static String suggest(String from, UnaryOperator<String> rule) {
    return from.isBlank() ? "" : rule.apply(from.strip());
  }

  private static ConnectGroup group(String id) {
    return ConnectGroup.named(id);
  }
}
