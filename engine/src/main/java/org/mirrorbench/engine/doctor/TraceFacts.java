package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.problem.Result;

/**
 * What a trace needs besides what is known of the flow.
 *
 * @param tasks by task of the connector in question, what it was given
 * @param later the flow's positions, asked again {@link TraceReader#WAIT} after they were first
 *     read; not asked where nothing is behind
 * @param tails the newest records of the topic's partitions
 */
record TraceFacts(
    Result<Map<Integer, List<String>>> tasks,
    Result<Map<TopicPartition, Long>> later,
    Result<Samples> tails) {}
