package org.mirrorbench.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.bench.Report.Machine;
import org.mirrorbench.engine.bench.Report.Outcome;

class JsonTest {

  @Test
  void shouldRoundFiguresAndWriteNullForTheUnmeasured() throws Exception {
    Scenario scenario = new Scenario("x", 1, 200, "none");
    Outcome outcome = new Outcome(scenario, Map.of(), Map.of("b/a", 2.34567, "b/c", Double.NaN));
    Report report = new Report("throughput", Machine.current(), 1, List.of(outcome));

    JsonNode ratios = new ObjectMapper().readTree(Json.of(report)).at("/scenarios/0/ratios");

    assertThat(ratios.get("b/a").asDouble()).isEqualTo(2.346);
    assertThat(ratios.get("b/c").isNull()).isTrue();
  }
}
