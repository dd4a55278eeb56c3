package org.mirrorbench.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.TopicSelection;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Looks whether a flow was served before, by us or by others. Blocking. */
public final class AdoptionCheck {

  private static final String STOCK_CONNECTOR = "MirrorSourceConnector";
  private static final String UNKNOWN_REMEDY =
      "Empty or rename those topics, leave them out with topics.exclude,"
          + " or give them positions before starting.";

  private final FlowSpec spec;
  private final FlowNames names;
  private final TopicSelection selection;
  private final OwnRecord own;
  private final boolean elsewhere;

  /**
   * On the flow's private worker.
   *
   * @param sourceConfig the source connector's configuration
   */
  public AdoptionCheck(FlowSpec spec, Map<String, String> sourceConfig) {
    this.spec = spec;
    this.names = new FlowNames(spec.name());
    this.selection = new TopicSelection(sourceConfig);
    this.own = new OwnTopics(spec);
    this.elsewhere = false;
  }

  /** On another Connect cluster: the positions of the private worker can be taken over, too. */
  public AdoptionCheck(FlowSpec spec, Map<String, String> sourceConfig, ConnectCluster worker) {
    this.spec = spec;
    this.names = new FlowNames(spec.name());
    this.selection = new TopicSelection(sourceConfig);
    this.own = new OwnConnector(spec, worker);
    this.elsewhere = true;
  }

  /**
   * Where others may have left positions.
   *
   * @param group whose members would still be writing
   */
  private record Former(String topic, String connector, String group) {}

  /** What is found, or why nothing could be learnt. */
  public Result<Adoption> examine() {
    return own.positions()
        .then(found -> found.isEmpty() ? withoutPositions() : Result.ok(new Adoption.Continue()));
  }

  private Result<Adoption> withoutPositions() {
    return own.begun()
        .then(begun -> begun ? Result.ok(new Adoption.BeginAgain()) : examineTarget());
  }

  private Result<Adoption> examineTarget() {
    return mirroredBefore()
        .then(
            mirrored -> mirrored.isEmpty() ? Result.ok(new Adoption.Fresh()) : takeOver(mirrored));
  }

  private Result<Adoption> takeOver(List<TopicPartition> mirrored) {
    Result<Adoption> found =
        elsewhere
            ? takeOver(
                mirrored, new Former(names.offsetsTopic(), names.sourceConnector(), names.group()))
            : takeOver(mirrored, stock());
    boolean unexplained =
        found instanceof Result.Ok<Adoption>(Adoption.Blocked(Problem.Conflict problem))
            && problem.remedy().equals(UNKNOWN_REMEDY);
    return elsewhere && unexplained ? takeOver(mirrored, stock()) : found;
  }

  /** A file may name another offsets topic for stock MirrorMaker; it is a worker setting. */
  private Former stock() {
    Map<String, String> worker = spec.workerSettings();
    return new Former(
        worker.getOrDefault("offset.storage.topic", names.stockOffsetsTopic()),
        STOCK_CONNECTOR,
        worker.getOrDefault("group.id", names.stockGroup()));
  }

  private Result<Adoption> takeOver(List<TopicPartition> mirrored, Former former) {
    return OwnTopics.offsets(spec, former.topic(), former.connector())
        .then(
            positions -> {
              List<TopicPartition> unexplained = unexplained(mirrored, positions);
              if (!unexplained.isEmpty()) {
                return Result.ok(
                    new Adoption.Blocked(unknownPositions(unexplained, former.topic())));
              }
              return stillServed(former, positions);
            });
  }

  private Result<Adoption> stillServed(Former former, List<SourceOffset> positions) {
    String group = former.group();
    String stockTopic = former.topic();
    try (Admin admin = Admins.open(spec.target(), "adoption")) {
      boolean live =
          admin.describeClassicGroups(List.of(group)).all().get().values().stream()
              .anyMatch(description -> !description.members().isEmpty());
      return Result.ok(
          live
              ? new Adoption.Blocked(stillRunning(group))
              : new Adoption.TakeOver(positions, stockTopic));
    } catch (ExecutionException | KafkaException e) {
      return e.getCause() instanceof org.apache.kafka.common.errors.GroupIdNotFoundException
          ? Result.ok(new Adoption.TakeOver(positions, stockTopic))
          : Result.err(KafkaProblems.of(spec.target(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.err(KafkaProblems.of(spec.target(), e));
    }
  }

  private List<TopicPartition> unexplained(
      List<TopicPartition> mirrored, List<SourceOffset> positions) {
    List<TopicPartition> unexplained = new ArrayList<>(mirrored);
    for (SourceOffset position : positions) {
      Object partition = position.partition().get("partition");
      unexplained.remove(
          new TopicPartition(
              selection.remote(String.valueOf(position.partition().get("topic"))),
              partition instanceof Number number ? number.intValue() : -1));
    }
    return unexplained;
  }

  /** The target partitions of the flow's data topics that have ever held a record. */
  private Result<List<TopicPartition>> mirroredBefore() {
    try (Admin source = Admins.open(spec.source(), "adoption");
        Admin target = Admins.open(spec.target(), "adoption")) {
      TreeSet<String> remote = new TreeSet<>();
      source.listTopics().names().get().stream()
          .filter(selection::isData)
          .map(selection::remote)
          .forEach(remote::add);
      remote.retainAll(target.listTopics().names().get());
      return Result.ok(nonEmpty(target, remote));
    } catch (ExecutionException | KafkaException e) {
      return Result.err(KafkaProblems.of(spec.target(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.err(KafkaProblems.of(spec.target(), e));
    }
  }

  private static List<TopicPartition> nonEmpty(Admin admin, Set<String> topics)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    admin
        .describeTopics(topics)
        .allTopicNames()
        .get()
        .values()
        .forEach(
            topic ->
                topic
                    .partitions()
                    .forEach(
                        info ->
                            ends.put(
                                new TopicPartition(topic.name(), info.partition()),
                                OffsetSpec.latest())));
    Map<TopicPartition, ListOffsetsResultInfo> found = admin.listOffsets(ends).all().get();
    return found.entrySet().stream()
        .filter(end -> end.getValue().offset() > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Problem unknownPositions(List<TopicPartition> unexplained, String stockTopic) {
    return new Problem.Conflict(
        "Flow " + spec.name(),
        "the target already holds records in "
            + unexplained.size()
            + " partition(s) of its topics, such as "
            + unexplained.getFirst()
            + ", and neither this flow nor "
            + stockTopic
            + " has positions for them; starting would copy everything again.",
        UNKNOWN_REMEDY);
  }

  private Problem stillRunning(String group) {
    return new Problem.Conflict(
        "Flow " + spec.name(),
        "another MirrorMaker serves it now: its group "
            + group
            + " has members on "
            + spec.target().alias()
            + ".",
        "Stop that MirrorMaker, then start the flow; its positions will be taken over.");
  }
}
