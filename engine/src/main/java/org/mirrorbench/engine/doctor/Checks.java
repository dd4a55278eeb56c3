package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.stream.Stream;

/** Every check. */
final class Checks {

  /** What destroys data, or does nothing while it looks healthy. */
  private static final List<Check> REPLICATION =
      List.of(
          new ReachableCheck(),
          new AgeCheck(),
          new SameClusterCheck(),
          new WorkerClusterCheck(),
          new AliasesCheck(),
          new LoopCheck(),
          new ConvertersCheck(),
          new RetentionCheck(),
          new RewoundSourceCheck(),
          new RewoundTargetCheck(),
          new MirrorGoneCheck(),
          new RecreatedTopicsCheck(),
          new PositionsCheck(),
          new InfrastructureCheck(),
          new ToleranceCheck(),
          new LiveGroupsCheck(),
          new SharedSyncsCheck(),
          new SyncsTopicCheck(),
          new ReadableCheck(),
          new LeadersCheck(),
          new PatternsCheck(),
          new SelectionCheck(),
          new TasksCheck(),
          new FailedCheck(),
          new InSyncCheck(),
          new WritableCheck(),
          new ReplicationCheck(),
          new TopicCreationCheck(),
          new ConfigTrialCheck(),
          new SkippedNamesCheck(),
          new SeparatorCheck(),
          new NamesCheck(),
          new DedicatedRestCheck(),
          new IgnoredKeysCheck(),
          new ValidationCheck(),
          new PluginsCheck(),
          new NewTopicsCheck(),
          new AbortedCheck(),
          new SameKeyCheck());

  /** Offsets and failing over; size, time, order and load. */
  private static final List<Check> OFFSETS_AND_LOAD = List.of();

  static final List<Check> ALL =
      Stream.of(REPLICATION, OFFSETS_AND_LOAD).flatMap(List::stream).toList();

  private Checks() {}
}
