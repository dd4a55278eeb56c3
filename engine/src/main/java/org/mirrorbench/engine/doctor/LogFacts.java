package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.mirror.Checkpoint;
import org.apache.kafka.connect.mirror.OffsetSync;
import org.mirrorbench.engine.problem.Result;

/**
 * What was read from topics.
 *
 * @param checkpoints the newest of each group and partition; empty without their topic
 * @param syncs the offset syncs as their topic keeps them, oldest first, at most {@value
 *     InternalTopics#MOST}; empty without their topic
 * @param source records of a sample of the flow's data topics
 * @param target records of their mirrors
 * @param rivals by topic that is written on both sides: not read unless another flow mirrors the
 *     other way
 * @param newest the greatest timestamp of each partition of a sample of the source's data topics;
 *     partitions without records are missing
 * @param sourceEnds of the partitions whose positions seemed to lie behind their ends, asked again
 *     after the positions
 * @param targetEnds of the mirrors' partitions whose checkpoints seemed to, asked again after them
 * @param producers who wrote to a sample of the source's data topics
 */
public record LogFacts(
    Result<List<Checkpoint>> checkpoints,
    Result<List<OffsetSync>> syncs,
    Result<Samples> source,
    Result<Samples> target,
    Result<Rivals> rivals,
    Result<Map<TopicPartition, Long>> newest,
    Result<Map<TopicPartition, Long>> sourceEnds,
    Result<Map<TopicPartition, Long>> targetEnds,
    Result<Map<TopicPartition, List<ProducerState>>> producers) {

  /** Records of topics that have one name on both clusters, on either side. */
  public record Rivals(Samples source, Samples target) {}
}
