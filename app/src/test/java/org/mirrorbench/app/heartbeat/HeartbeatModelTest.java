package org.mirrorbench.app.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorbench.app.heartbeat.HeartbeatModel.Pulse;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.problem.Problem;

class HeartbeatModelTest {

  private static final FlowName FLOW = new FlowName("a", "b");
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final HeartbeatModel model = new HeartbeatModel();

  @Test
  void shouldTellAliveFromLateSilentAndUnknown() {
    assertThat(HeartbeatModel.pulse(sample(NOW, 1.0, 1.0, null))).isEqualTo(Pulse.ALIVE);
    assertThat(HeartbeatModel.pulse(sample(NOW, 11.0, 1.0, null))).isEqualTo(Pulse.LATE);
    assertThat(HeartbeatModel.pulse(sample(NOW, 40.0, 10.0, null))).isEqualTo(Pulse.ALIVE);
    assertThat(HeartbeatModel.pulse(sample(NOW, null, null, null))).isEqualTo(Pulse.SILENT);
    assertThat(
            HeartbeatModel.pulse(
                sample(NOW, null, null, new Problem.Denied("a", "No right.", "Grant it."))))
        .isEqualTo(Pulse.UNKNOWN);
  }

  @Test
  void shouldPutWhatCameInSinceAfterWhatWasStored() {
    model.choose(FLOW);
    model.show(Map.of(FLOW, sample(NOW, 3.0, 1.0, null)));

    model.showHistory(FLOW, List.of(sample(NOW.minusSeconds(9), 1.0, 1.0, null)));

    assertThat(model.series("x").max()).containsExactly(1.0, 3.0);
  }

  private static HeartbeatSample sample(
      Instant at, @Nullable Double age, @Nullable Double interval, @Nullable Problem problem) {
    return new HeartbeatSample(FLOW, at, null, null, age, null, interval, true, problem);
  }
}
