package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What {@code lag --json} must say. */
final class LagRows {

  private LagRows() {}

  /** Every partition with the keys of the contract and nothing behind. */
  static void drained(JsonNode rows, TestFlow flow) {
    assertThat(rows).hasSize(TestFlow.PARTITIONS);
    assertThat(rows)
        .allSatisfy(
            row -> {
              List<String> keys = new ArrayList<>();
              row.fieldNames().forEachRemaining(keys::add);
              assertThat(keys)
                  .containsExactly(
                      "flow",
                      "topic",
                      "partition",
                      "sourceEnd",
                      "position",
                      "lag",
                      "lagSeconds",
                      "provenance",
                      "at");
              assertThat(row.get("flow").asText()).isEqualTo(flow.name());
              assertThat(row.get("topic").asText()).isEqualTo(flow.topic());
              assertThat(row.get("lag").isIntegralNumber()).isTrue();
              assertThat(row.get("lag").asLong()).isZero();
              assertThat(row.get("position").asLong()).isEqualTo(row.get("sourceEnd").asLong());
            });
  }
}
