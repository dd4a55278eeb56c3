package org.mirrorbench.engine.canary;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.mirrorbench.engine.cluster.Admins;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;

/** Why no canary may be sent through a flow, before any cluster is asked. */
final class Refusals {

  private static final String REFRESH = "refresh.topics.interval.seconds";
  private static final long LONGEST = 60;

  private Refusals() {}

  static Optional<Problem> of(FlowSpec spec, Map<String, String> config) {
    return Admins.readOnly(spec.source(), "a canary would make a topic on it and write to it")
        .or(() -> Admins.readOnly(spec.target(), "a canary's topic would have to be deleted there"))
        .or(() -> tooSlow(spec, config));
  }

  private static Optional<Problem> tooSlow(FlowSpec spec, Map<String, String> config) {
    boolean off = "false".equals(config.get("refresh.topics.enabled"));
    if (!off && refresh(config).toSeconds() <= LONGEST) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem.Invalid(
            "Flow " + spec.name(),
            off
                ? Reason.NO_NEW_TOPICS.text()
                : Reason.RARE_REFRESH.text(refresh(config).toSeconds()),
            Reason.REFRESH_MORE.text(REFRESH, LONGEST)));
  }

  /** How long a new topic may go unnoticed. */
  static Duration refresh(Map<String, String> config) {
    try {
      return Duration.ofSeconds(Long.parseLong(config.getOrDefault(REFRESH, "600").strip()));
    } catch (NumberFormatException e) {
      return Duration.ofMinutes(10);
    }
  }
}
