package org.mirrorbench.engine.worker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.worker.Advice.Topic;

/** Whether another worker or flow of the workspace keeps its state in the same topics. Pure. */
public final class SharedStorage {

  private SharedStorage() {}

  /** Findings against a worker; members of its own group may share, and should. */
  public static List<Advice> find(
      LocalWorker worker, Collection<WorkerEntry> others, Collection<FlowSpec> flows) {
    List<Advice> found = new ArrayList<>();
    for (WorkerEntry other : others) {
      if (other instanceof LocalWorker local
          && !local.name().equals(worker.name())
          && local.cluster().equals(worker.cluster())) {
        compare(worker.group(), local.group(), "worker " + local.name(), found);
      }
    }
    for (FlowSpec flow : flows) {
      if (flow.target().alias().equals(worker.cluster())) {
        FlowNames names = new FlowNames(flow.name());
        ConnectGroup group =
            new ConnectGroup(
                names.group(), names.configsTopic(), names.offsetsTopic(), names.statusTopic());
        compare(worker.group(), group, "flow " + flow.name(), found);
      }
    }
    return found;
  }

  private static void compare(
      ConnectGroup ours, ConnectGroup theirs, String owner, List<Advice> found) {
    if (ours.id().equals(theirs.id())) {
      return;
    }
    Set<String> taken = Set.of(theirs.configsTopic(), theirs.offsetsTopic(), theirs.statusTopic());
    for (String topic : List.of(ours.configsTopic(), ours.offsetsTopic(), ours.statusTopic())) {
      if (taken.contains(topic)) {
        found.add(Advice.of(Topic.STORAGE_SHARED, topic, owner));
      }
    }
  }
}
