package org.mirrorbench.engine.worker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a registered Connect cluster says of itself. What it does not tell is null.
 *
 * @param answering the URL that answered
 * @param kafkaClusterId the cluster it is attached to
 * @param overridePolicy {@code All}, {@code Principal}, {@code None} or {@code Allowlist}, found by
 *     validating
 * @param plugins its connector plug-ins
 * @param workers how many workers the tasks' states name: at least so many
 * @param failedTasks how many of its tasks and connectors FAILED
 * @param advice findings, gravest first
 */
public record RemoteInspection(
    String answering,
    String version,
    String kafkaClusterId,
    @Nullable String overridePolicy,
    List<Plugin> plugins,
    @Nullable Integer workers,
    @Nullable Integer connectors,
    @Nullable Integer failedTasks,
    List<Advice> advice) {

  public RemoteInspection {
    plugins = List.copyOf(plugins);
    advice = List.copyOf(advice);
  }

  /** A connector plug-in. */
  public record Plugin(String className, String type, @Nullable String version) {}
}
