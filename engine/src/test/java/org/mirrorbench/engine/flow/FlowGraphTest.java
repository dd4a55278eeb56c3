package org.mirrorbench.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FlowGraphTest {

  private static final Map<String, String> SAME =
      Map.of("replication.policy.class", Naming.Identity.CLASS);

  @Test
  void shouldTrustTheDefaultPolicysOwnRule() {
    FlowGraph ring = graph(Map.of(), "a->b", "b->c", "c->a", "b->a");

    assertThat(ring.loop(route(ring, "a->b"), "orders")).isEmpty();
    assertThat(ring.tangles(Map.of("a", List.of("orders")))).isEmpty();
  }

  @Test
  void shouldFindALoopThatIdentityDoesNotBreak() {
    FlowGraph ring = graph(SAME, "a->b", "b->c", "c->a");

    assertThat(ring.loop(route(ring, "a->b"), "orders")).containsExactly(flows("a->b", "b->c", "c->a"));
    assertThat(ring.tangles(Map.of("a", List.of("orders", "payments"), "b", List.of("orders"))))
        .singleElement()
        .satisfies(
            tangle -> {
              assertThat(tangle.kind()).isEqualTo(Tangle.Kind.LOOP);
              assertThat(tangle.topics()).isEqualTo(3);
              assertThat(tangle.topic()).isEqualTo("orders");
            });
  }

  @Test
  void shouldFollowTheTopicsAndNotTheFlowsAlone() {
    FlowGraph apart =
        new FlowGraph(
            List.of(
                of("a->b", "a", "b", with("orders")),
                of("b->a", "b", "a", with("payments"))));

    assertThat(apart.loop(route(apart, "a->b"), "orders")).isEmpty();
  }

  @Test
  void shouldKnowClustersByTheirIds() {
    FlowGraph aliases =
        new FlowGraph(
            List.of(of("a->b", "1", "2", Map.of()), of("backup->main", "2", "1", Map.of())));
    FlowGraph self = new FlowGraph(List.of(of("a->b", "1", "1", Map.of())));
    FlowGraph namesakes =
        new FlowGraph(List.of(of("a->b", "1", "2", SAME), of("b->a", "3", "1", SAME)));
    FlowGraph unknown = new FlowGraph(List.of(of("a->b", null, "2", SAME)));

    assertThat(aliases.loop(route(aliases, "a->b"), "orders"))
        .containsExactly(flows("a->b", "backup->main"));
    assertThat(self.loop(route(self, "a->b"), "orders")).containsExactly(flows("a->b"));
    assertThat(namesakes.loop(route(namesakes, "a->b"), "orders")).isEmpty();
    assertThat(unknown.unidentified()).containsExactly(flows("a->b"));
  }

  @Test
  void shouldNotTrustAnAliasThatHoldsTheSeparator() {
    FlowGraph dotted =
        new FlowGraph(
            List.of(
                of("us.west->eu", "1", "2", Map.of()), of("eu->us.west", "2", "1", Map.of())));

    assertThat(dotted.loop(route(dotted, "us.west->eu"), "orders"))
        .containsExactly(flows("us.west->eu", "eu->us.west"));
  }

  @Test
  void shouldFindTwoWaysToOneTopic() {
    FlowGraph detour = graph(SAME, "a->c", "a->b", "b->c");
    FlowGraph prefixed = graph(Map.of(), "a->c", "a->b", "b->c");
    Map<String, Set<String>> held = Map.of("a", Set.of("orders"), "b", Set.of());

    assertThat(detour.rivals(route(detour, "a->c"), "orders", held)).containsExactly(flows("b->c"));
    assertThat(detour.tangles(held))
        .containsExactly(
            new Tangle(
                Tangle.Kind.DOUBLE_PATH, List.of(flows("a->c", "b->c")), "c", "orders", 1));
    assertThat(prefixed.rivals(route(prefixed, "a->c"), "orders", held)).isEmpty();
    assertThat(prefixed.tangles(held)).isEmpty();
  }

  @Test
  void shouldFindTwoSourcesOfOneTopic() {
    FlowGraph gathered = graph(SAME, "a->c", "b->c");
    Route route = route(gathered, "a->c");

    assertThat(gathered.rivals(route, "orders", Map.of())).containsExactly(flows("b->c"));
    assertThat(gathered.rivals(route, "orders", Map.of("b", Set.of("orders"))))
        .containsExactly(flows("b->c"));
    assertThat(gathered.rivals(route, "orders", Map.of("b", Set.of("others")))).isEmpty();
  }

  @Test
  void shouldFindAFlowUnderAnotherNameForTheSameClusters() {
    FlowGraph twice =
        new FlowGraph(List.of(of("a->c", "1", "3", SAME), of("alpha->gamma", "1", "3", SAME)));

    assertThat(twice.rivals(route(twice, "a->c"), "orders", Map.of()))
        .containsExactly(flows("alpha->gamma"));
  }

  @Test
  void shouldEndOnNamesThatGrow() {
    FlowGraph growing =
        new FlowGraph(
            List.of(
                of("a->b", "1", "2", Map.of()),
                of("x->y", "2", "3", Map.of()),
                of("y->x", "3", "2", Map.of("replication.policy.separator", "-")),
                of("z->a", "4", "1", Map.of())));

    assertThat(growing.loop(route(growing, "a->b"), "orders")).isEmpty();
    assertThat(growing.tangles(Map.of("1", List.of("orders")))).isEmpty();
  }

  private static FlowGraph graph(Map<String, String> settings, String... flows) {
    return new FlowGraph(
        Stream.of(flows)
            .map(FlowName::parse)
            .map(flow -> Route.of(flow, settings, flow.source(), flow.target()))
            .toList());
  }

  private static Map<String, String> with(String topics) {
    return Map.of("topics", topics, "replication.policy.class", Naming.Identity.CLASS);
  }

  private static Route of(
      String flow, @Nullable String source, @Nullable String target, Map<String, String> settings) {
    return Route.of(FlowName.parse(flow), settings, source, target);
  }

  private static Route route(FlowGraph graph, String flow) {
    return graph.routes().stream()
        .filter(route -> route.flow().toString().equals(flow))
        .findFirst()
        .orElseThrow();
  }

  private static FlowName[] flows(String... names) {
    return Stream.of(names).map(FlowName::parse).toArray(FlowName[]::new);
  }
}
