package org.mirrorbench.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.Diagnosis;
import org.mirrorbench.engine.connection.Remark;
import org.mirrorbench.engine.connection.Stage;
import org.mirrorbench.engine.connection.StageResult;
import org.mirrorbench.engine.connection.StageState;

class ClusterWordsTest {

  private final ClusterWords words = new ClusterWords(Messages.of(Locale.ENGLISH));

  @Test
  void shouldNotCallATestGoodThatWasCancelled() {
    FlowWords.StateWord word =
        words.test(
            report(
                result(Stage.TCP, StageState.PASSED, Diagnosis.TCP_OPEN, "a:1"),
                result(Stage.TLS, StageState.UNKNOWN, Diagnosis.CANCELLED)));

    assertThat(word)
        .isEqualTo(new FlowWords.StateWord("catching-up", "1 stage passed · 1 to look at"));
  }

  @Test
  void shouldCallATestGoodWhoseStagesPassedOrWereNotNeeded() {
    FlowWords.StateWord word =
        words.test(
            report(
                result(Stage.TCP, StageState.PASSED, Diagnosis.TCP_OPEN, "a:1"),
                result(Stage.TLS, StageState.SKIPPED, Diagnosis.NOT_ENCRYPTED)));

    assertThat(word).isEqualTo(new FlowWords.StateWord("in-step", "1 stage passed"));
  }

  private static StageResult result(
      Stage stage, StageState state, Diagnosis diagnosis, String... values) {
    return new StageResult(stage, state, Remark.of(diagnosis, values), 1);
  }

  private static ConnectionReport report(StageResult... stages) {
    return new ConnectionReport("a", List.of(stages), List.of(), null, null, Instant.now());
  }
}
