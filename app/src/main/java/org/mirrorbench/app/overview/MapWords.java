package org.mirrorbench.app.overview;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.TopologyMap.ClusterCard;
import org.mirrorbench.app.control.TopologyMap.FlowEdge;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.FlowWords.StateWord;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.flow.Health;
import org.mirrorbench.engine.problem.Problem;

/** The words on the map's cards and edges. */
final class MapWords {

  private static final String DOT = " · ";

  private final Messages messages;
  private final Figures figures;
  private final FlowWords words;
  private final ProblemText problems;

  MapWords(Messages messages) {
    this.messages = messages;
    figures = new Figures(messages);
    words = new FlowWords(messages);
    problems = new ProblemText(messages);
  }

  ClusterCard card(ClusterSnapshot cluster) {
    List<String> lines = new ArrayList<>();
    lines.add(identity(cluster));
    Problem problem = cluster.problem();
    if (problem != null) {
      lines.add(problems.headline(problem));
    } else {
      lines.add(
          count("topics", cluster.topics()) + DOT + count("partitions", cluster.partitions()));
      lines.add(count("groups", cluster.groups()) + DOT + count("brokers", cluster.brokers()));
    }
    return new ClusterCard(
        cluster.alias(), cluster.alias(), "", "", lines, problem == null ? "" : "prod");
  }

  List<FlowEdge> edges(List<FlowSnapshot> flows) {
    double most = flows.stream().mapToDouble(MapWords::throughput).max().orElse(0);
    return flows.stream().map(flow -> edge(flow, most)).toList();
  }

  private FlowEdge edge(FlowSnapshot flow, double most) {
    StateWord state = words.state(flow);
    String line1 = FlowWords.sign(state) + " " + news(flow, state);
    String line2 = speed(flow) + DOT + aside(flow);
    return new FlowEdge(
        flow.name().toString(),
        flow.name().source(),
        flow.name().target(),
        state.style(),
        most == 0 ? 0 : throughput(flow) / most,
        line1,
        line2,
        FlowWords.name(flow.name()) + ", " + state.word() + ", " + line1 + ", " + line2);
  }

  private String news(FlowSnapshot flow, StateWord state) {
    Long behind = flow.recordsBehind();
    if (behind == null) {
      return state.word();
    }
    String records = messages.text("overview.map.behind", figures.number(behind));
    Double seconds = flow.secondsBehind();
    return seconds == null ? records : records + DOT + figures.span(seconds);
  }

  private String speed(FlowSnapshot flow) {
    return flow.bytesPerSecond() == null
        ? figures.records(flow.recordsPerSecond())
        : figures.bytes(flow.bytesPerSecond());
  }

  private String aside(FlowSnapshot flow) {
    Double left = flow.secondsToStep();
    return flow.health() == Health.CATCHING_UP && left != null
        ? messages.text("overview.map.inStepIn", figures.span(left))
        : messages.text("overview.map.heartbeat", figures.span(flow.heartbeatSeconds()));
  }

  private String identity(ClusterSnapshot cluster) {
    String version = cluster.version();
    return version == null
        ? cluster.bootstrapServers()
        : "Kafka " + version + DOT + cluster.bootstrapServers();
  }

  private String count(String noun, @Nullable Integer number) {
    return messages.count(
        "overview.map." + noun, number == null ? 2 : number, figures.number(number));
  }

  private static double throughput(FlowSnapshot flow) {
    Double bytes = flow.bytesPerSecond();
    Double records = flow.recordsPerSecond();
    return bytes != null ? bytes : records == null ? 0 : records * 1000;
  }
}
