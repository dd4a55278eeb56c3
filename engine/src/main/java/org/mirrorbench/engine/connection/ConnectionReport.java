package org.mirrorbench.engine.connection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole staged test.
 *
 * @param stages one result a stage, in order
 * @param rights the table of rights; empty when that stage was not reached
 * @param clusterId null when it was not learnt
 * @param version the brokers' release, inferred from their API versions: null when unknown
 */
public record ConnectionReport(
    String alias,
    List<StageResult> stages,
    List<Right> rights,
    @Nullable String clusterId,
    @Nullable String version,
    Instant at) {

  public ConnectionReport {
    stages = List.copyOf(stages);
    rights = List.copyOf(rights);
  }

  /** Whether no stage failed. */
  public boolean passed() {
    return stages.stream().noneMatch(stage -> stage.state() == StageState.FAILED);
  }
}
