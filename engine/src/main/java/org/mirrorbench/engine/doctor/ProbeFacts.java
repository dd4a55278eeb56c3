package org.mirrorbench.engine.doctor;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.problem.Result;

/**
 * What single questions tell.
 *
 * @param shareTopics by share group of the source, the topics that it has positions in
 * @param laterEnds ends of the source, by partitions of the source, where the mirrors seemed
 *     longer; asked again after both inventories were read
 * @param stored the connectors that the configs topic of the flow's own worker holds; empty without
 *     the topic, a problem where the flow has no worker of its own
 * @param beat the newest heartbeat of the flow on the target
 * @param roundTrip the shortest of a few requests to the target, from here
 */
public record ProbeFacts(
    Result<Map<String, Set<String>>> shareTopics,
    Result<Map<TopicPartition, Long>> laterEnds,
    Result<Set<String>> stored,
    Result<HeartbeatSample> beat,
    Result<Duration> roundTrip) {}
