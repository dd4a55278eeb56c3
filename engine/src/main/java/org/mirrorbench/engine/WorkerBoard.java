package org.mirrorbench.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.connect.embedded.WorkerState;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.run.FlowRuntime;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.WorkerEntry;

/** What is to be seen of all workers now, those of flows included. One thread at a time. */
record WorkerBoard(WorkerPorts ports, GroupWatch groups) {

  /** Sorted by name; the groups that none of them belongs to are watched no more. */
  List<WorkerView> of(
      Collection<WorkerEntry> entries,
      Map<String, RemoteWatch> remotes,
      Map<String, LocalRun> runs) {
    List<KnownCluster> known = ports.clusters().get();
    Set<GroupWatch.Group> watched = new HashSet<>();
    List<WorkerView> all = new ArrayList<>();
    for (WorkerEntry entry : entries) {
      all.add(
          switch (entry) {
            case LocalWorker local -> local(local, runs.get(local.name()), known, watched);
            case RemoteWorker remote -> {
              RemoteWatch watch = remotes.get(remote.name());
              yield WorkerViews.remote(remote, watch == null ? null : watch.seen(), known);
            }
          });
    }
    all.addAll(ofFlows(known, watched));
    groups.keepOnly(watched);
    all.sort(Comparator.comparing(WorkerView::name));
    return List.copyOf(all);
  }

  private WorkerView local(
      LocalWorker entry,
      @Nullable LocalRun run,
      List<KnownCluster> known,
      Set<GroupWatch.Group> watched) {
    if (run == null) {
      return WorkerViews.stopped(entry, known);
    }
    GroupWatch.Group group = new GroupWatch.Group(run.cluster(), entry.group().id());
    watched.add(group);
    return WorkerViews.running(run, known, groups.of(group));
  }

  private List<WorkerView> ofFlows(List<KnownCluster> known, Set<GroupWatch.Group> watched) {
    List<WorkerView> all = new ArrayList<>();
    for (FlowRuntime flow : ports.flows().get()) {
      WorkerState state = flow.workerState();
      if (state != null) {
        GroupWatch.Group group =
            new GroupWatch.Group(flow.spec().target(), new FlowNames(flow.spec().name()).group());
        watched.add(group);
        all.add(WorkerViews.ofFlow(flow, state, known, groups.of(group)));
      }
    }
    return all;
  }
}
