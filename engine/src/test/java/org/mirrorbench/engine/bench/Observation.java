package org.mirrorbench.engine.bench;

/**
 * What one run of one contender gave.
 *
 * @param recordsPerSecond from the first to the last mirrored record seen at the target's log ends
 * @param recordsPerSecondFromStart the same, from the start of the process
 * @param cpuSeconds of the contender's process, from its start to the last record
 * @param cpuSecondsPerMillion of the contender's process between first and last record
 * @param brokerCpuSeconds of both brokers, from the contender's start to the last record
 * @param secondsToFirstRecord from the start of the process
 * @param loadAverage of the machine before the start: above 1, others were working too
 * @param targetRecords records at the target in the end
 * @param complete whether that is exactly the source's number
 */
record Observation(
    double recordsPerSecond,
    double recordsPerSecondFromStart,
    double mbPerSecond,
    double cpuSeconds,
    double cpuSecondsPerMillion,
    double brokerCpuSeconds,
    double secondsToFirstRecord,
    double loadAverage,
    long targetRecords,
    boolean complete) {}
