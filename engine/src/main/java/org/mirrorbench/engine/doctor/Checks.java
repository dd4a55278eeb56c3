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
  private static final List<Check> OFFSETS_AND_LOAD =
      List.of(
          new RedeliveryCheck(),
          new HiddenGroupsCheck(),
          new GroupSyncCheck(),
          new AgreementCheck(),
          new SyncsEmittedCheck(),
          new OwnTopicsCheck(),
          new OwnRightsCheck(),
          new BusyGroupsCheck(),
          new FailbackCheck(),
          new TransformsCheck(),
          new VersionCheck(),
          new OtherGroupsCheck(),
          new StreamsCheck(),
          new RecordSizeCheck(),
          new TimestampsCheck(),
          new ExpiryCheck(),
          new ConfigSyncCheck(),
          new BrokerDefaultsCheck(),
          new AclSyncCheck(),
          new TaskSpreadCheck(),
          new OrderCheck(),
          new DistanceCheck(),
          new CompressionCheck(),
          new DuplicatesCheck(),
          new FlushCheck(),
          new PartitionsCheck(),
          new HolesCheck(),
          new SchemaIdsCheck(),
          new TaskSizeCheck(),
          new StoredConnectorsCheck(),
          new OtherWorkersCheck(),
          new StorageCheck(),
          new WorkerAddressCheck(),
          new SecretsShownCheck(),
          new HeartbeatsCheck(),
          new BeatCheck(),
          new MetricNamesCheck());

  static final List<Check> ALL =
      Stream.of(REPLICATION, OFFSETS_AND_LOAD).flatMap(List::stream).toList();

  private Checks() {}
}
