package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Provenance;
import org.mirrorbench.engine.lag.Scrape;

/** What is not known is null in JSON and a dash for people, never 0. */
class PrintersTest {

  private static final FlowName FLOW = new FlowName("a", "b");
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final StringWriter out = new StringWriter();

  private static Scrape.Batch batch(LagSample... samples) {
    return new Scrape.Batch(
        FLOW, AT, List.of(samples), null, samples.length, null, null, null, Health.UNKNOWN);
  }

  private static LagSample unknown(String topic) {
    return new LagSample(topic, "a." + topic, 0, 0, 1200, null, null, null, null, Provenance.NONE);
  }

  private static FlowSnapshot snapshot(FlowState state, Health health) {
    ClusterSnapshot cluster =
        new ClusterSnapshot("a", "a:1", null, null, null, null, null, null, null, AT);
    return new FlowSnapshot(
        FLOW, state, health, null, null, null, null, null, null, null, List.of(), null, cluster,
        cluster, null, AT);
  }

  private LagPrinter lag() {
    return new LagPrinter(new PrintWriter(out), sample -> !sample.topic().equals("hidden"));
  }

  private Progress progress(boolean json) {
    return new Progress(new PrintWriter(out), new PrintWriter(new StringWriter()), json);
  }

  @Test
  void shouldPrintUnknownLagAsNull() throws Exception {
    lag().json(List.of(batch(unknown("orders"), unknown("hidden"))));

    assertThat(out.toString().lines()).hasSize(1);
    JsonNode row = MAPPER.readTree(out.toString()).get(0);
    assertThat(MAPPER.readTree(out.toString())).hasSize(1);
    assertThat(List.of("position", "lag", "lagSeconds"))
        .allSatisfy(key -> assertThat(row.get(key).isNull()).isTrue());
    assertThat(row.get("sourceEnd").asLong()).isEqualTo(1200);
    assertThat(row.get("provenance").asText()).isEqualTo("none");
    assertThat(row.get("at").asText()).isEqualTo("2026-01-02T03:04:05Z");
  }

  @Test
  void shouldPrintAKnownZeroAsZero() throws Exception {
    lag()
        .json(
            List.of(
                batch(
                    new LagSample(
                        "orders", "a.orders", 3, 0, 7, 7L, 0L, 0.0, null, Provenance.FLUSHED))));

    JsonNode row = MAPPER.readTree(out.toString()).get(0);
    assertThat(row.get("lag").isIntegralNumber()).isTrue();
    assertThat(row.get("lag").asLong()).isZero();
    assertThat(row.get("position").asLong()).isEqualTo(7);
    assertThat(row.get("partition").asInt()).isEqualTo(3);
  }

  @Test
  void shouldPrintAnEmptyArrayForAFlowWithoutTopics() {
    lag().json(List.of(batch()));

    assertThat(out.toString()).isEqualToIgnoringNewLines("[]");
  }

  @Test
  void shouldPrintUnknownLagAsADash() {
    lag().table(List.of(batch(unknown("orders"))));

    assertThat(out.toString()).contains("a->b", ": - records behind, 1 partitions unknown");
    assertThat(out.toString().lines().toList().getLast())
        .matches("orders +0 +1,200 +- +- +- +none");
  }

  @Test
  void shouldPrintUnknownProgressAsNull() throws Exception {
    progress(true).flow(snapshot(FlowState.STARTING, Health.UNKNOWN));

    JsonNode document = MAPPER.readTree(out.toString());
    assertThat(List.of("recordsBehind", "rate", "heartbeatAgeSeconds"))
        .allSatisfy(key -> assertThat(document.get(key).isNull()).isTrue());
    assertThat(document.get("flow").asText()).isEqualTo("a->b");
    assertThat(document).hasSize(6);
  }

  @Test
  void shouldPrintUnknownProgressAsADash() {
    progress(false).flow(snapshot(FlowState.STARTING, Health.UNKNOWN));

    assertThat(out.toString().strip())
        .matches("\\d\\d:\\d\\d:\\d\\d  a->b +starting +- behind +-/s  heartbeat -");
  }

  @ParameterizedTest
  @CsvSource({
    "RUNNING,IN_STEP,in step",
    "RUNNING,CATCHING_UP,catching up",
    "RUNNING,STALLED,stalled",
    "RUNNING,UNKNOWN,running",
    "FAILED,STALLED,failed",
    "PAUSED,IDLE,paused",
    "STOPPED,IDLE,stopped",
    "UNKNOWN,UNKNOWN,unknown"
  })
  void shouldNameARunningFlowByItsHealth(FlowState state, Health health, String word)
      throws Exception {
    progress(true).flow(snapshot(state, health));

    assertThat(MAPPER.readTree(out.toString()).get("state").asText()).isEqualTo(word);
  }
}
