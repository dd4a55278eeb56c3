package org.mirrorbench.engine.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

final class CanaryTopicTest {

  private static final String RUN = "1a2b3c4d";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        ".* ; mirrorbench-canary-1a2b3c4d",
        "orders.* ; ordersmirrorbench-canary-1a2b3c4d",
        "^(orders|payments)\\..* ; orders.mirrorbench-canary-1a2b3c4d",
        "(?:orders|payments)-.+ ; orders-mirrorbench-canary-1a2b3c4d",
        "orders,payments\\..* ; payments.mirrorbench-canary-1a2b3c4d",
        "team[0-9]-[a-z0-9-]+ ; team0-mirrorbench-canary-1a2b3c4d",
        "eu_\\w+ ; eu_mirrorbench_canary_1a2b3c4d",
        "t[a-z]*z ; tmirrorbenchcanaryz",
        "[A-Z_0-9]+ ; MIRRORBENCH_CANARY_1A2B3C4D",
        ".*\\.events\\.v\\d{1} ; mirrorbench-canary-1a2b3c4d.events.v0",
        "x{3}.* ; xxxmirrorbench-canary-1a2b3c4d",
        "(a|b|.*) ; mirrorbench-canary-1a2b3c4d",
      })
  void shouldDeriveANameThatTheFlowTakes(String topics, String name) {
    assertThat(CanaryTopic.of(config(topics), RUN, Set.of(), Set.of()).orThrow())
        .isEqualTo(new CanaryTopic(name, "a." + name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"orders", "orders,payments", "orders-[0-9]+", "(?!x).*", "(orders|payments)"})
  void shouldRefuseWhereEveryNameCouldBeSomebodysOwn(String topics) {
    assertThat(CanaryTopic.of(config(topics), RUN, Set.of(), Set.of()))
        .isInstanceOfSatisfying(
            Result.Err.class,
            it -> assertThat(it.problem()).isInstanceOf(Problem.Invalid.class));
  }

  @Test
  void shouldNeverUseATopicThatExists() {
    CanaryTopic first = CanaryTopic.of(config(".*"), RUN, Set.of(), Set.of()).orThrow();

    CanaryTopic next =
        CanaryTopic.of(config(".*"), RUN, Set.of(first.name()), Set.of()).orThrow();

    assertThat(next.name()).isNotEqualTo(first.name());
    assertThat(CanaryTopic.of(config(".*"), RUN, Set.of(), Set.of(first.remote())).orThrow())
        .isEqualTo(next);
  }

  @Test
  void shouldLetExcludingPatternsWin() {
    Map<String, String> config = config(".*");
    config.put("topics.exclude", ".*-.*");

    assertThat(CanaryTopic.of(config, RUN, Set.of(), Set.of()).orThrow().name())
        .isEqualTo("mirrorbench_canary_1a2b3c4d");
  }

  private static Map<String, String> config(String topics) {
    Map<String, String> config = new HashMap<>();
    config.put("source.cluster.alias", "a");
    config.put("target.cluster.alias", "b");
    config.put("topics", topics);
    return config;
  }
}
