package org.mirrorbench.engine.draft;

import java.util.List;
import java.util.Optional;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.ExactlyOnce;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.WorkerEntry;

/** What a workspace knows and a draft may name. */
public record Known(List<ClusterProfile> clusters, List<WorkerEntry> workers) {

  public Known {
    clusters = List.copyOf(clusters);
    workers = List.copyOf(workers);
  }

  /** Clusters alone. */
  public static Known of(List<ClusterProfile> clusters) {
    return new Known(clusters, List.of());
  }

  public Optional<ClusterProfile> cluster(String alias) {
    return clusters.stream().filter(profile -> profile.alias().equals(alias)).findFirst();
  }

  public Optional<WorkerEntry> worker(String name) {
    return workers.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** Whether exactly-once can be had where a draft is to run. */
  public enum Offer {
    /** It runs there already, or the draft itself can switch it on. */
    YES,
    NO,
    /** Connect tells only when it is asked to validate such a connector. */
    UNKNOWN
  }

  /** Whether a person should be offered exactly-once for a draft. */
  public Offer exactlyOnce(FlowDraft draft) {
    return switch (draft.runs()) {
      case Runs.Engine() -> Offer.YES;
      case Runs.Files() -> Offer.YES;
      case Runs.Remote(String name) ->
          worker(name).map(Known::exactlyOnce).orElse(Offer.UNKNOWN);
    };
  }

  private static Offer exactlyOnce(WorkerEntry worker) {
    return switch (worker) {
      case LocalWorker local ->
          local.exactlyOnce()
                  || "enabled".equals(local.properties().get(ExactlyOnce.WORKER))
              ? Offer.YES
              : Offer.NO;
      case RemoteWorker remote -> Offer.UNKNOWN;
    };
  }
}
