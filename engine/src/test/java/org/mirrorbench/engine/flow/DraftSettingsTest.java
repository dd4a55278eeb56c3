package org.mirrorbench.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DraftSettingsTest {

  private static final FlowName FLOW = new FlowName("a", "b");

  @Test
  void shouldSayADraftInMirrorMakersWords() {
    FlowDraft draft =
        FlowDraft.empty("one")
            .withPaths(List.of(FLOW))
            .with(new Naming.Identity())
            .withTopics(new Patterns(List.of("orders", "pay.*"), List.of("x", "y")))
            .withGroups(new Patterns(List.of("billing"), List.of()))
            .withOptions(Map.of("tasks.max", "4", "topics", "ignored"))
            .withOwn(Map.of(FLOW, Map.of("groups", "special")));

    assertThat(DraftSettings.of(draft, FLOW))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "topics", "orders,pay.*",
                "topics.exclude", "x,y",
                "groups", "special",
                "tasks.max", "4",
                "replication.policy.class", Naming.Identity.CLASS));
  }
}
