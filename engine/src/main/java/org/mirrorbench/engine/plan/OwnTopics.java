package org.mirrorbench.engine.plan;

import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.mirrorbench.engine.cluster.KafkaProblems;
import org.mirrorbench.engine.connect.ConfigsTopic;
import org.mirrorbench.engine.connect.OffsetsTopic;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Result;

/** What the topics of a flow's private worker say, whether or not the worker runs. */
final class OwnTopics implements OwnRecord {

  private final FlowSpec spec;
  private final FlowNames names;

  OwnTopics(FlowSpec spec) {
    this.spec = spec;
    this.names = new FlowNames(spec.name());
  }

  @Override
  public Result<List<SourceOffset>> positions() {
    return offsets(spec, names.offsetsTopic(), names.sourceConnector());
  }

  /** Connect's statuses tell less: a killed worker's last ones may be missing. */
  @Override
  public Result<Boolean> begun() {
    try (ConfigsTopic configs = new ConfigsTopic(spec.target(), names.configsTopic())) {
      return configs
          .wanted()
          .map(wanted -> wanted.map(states -> states.get(names.sourceConnector())))
          .map(state -> state.isPresent() && !state.get().equals("STOPPED"));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (KafkaException e) {
      return Result.err(KafkaProblems.of(spec.target(), e));
    }
  }

  /** The positions of a connector in any worker's offsets topic on the target. */
  static Result<List<SourceOffset>> offsets(FlowSpec spec, String topic, String connector) {
    try (OffsetsTopic offsets = new OffsetsTopic(spec.target(), topic)) {
      return offsets
          .read()
          .map(entries -> OffsetsTopic.of(entries, connector, spec.source().alias()));
    } catch (ProblemException e) {
      return Result.err(e.problem());
    } catch (KafkaException e) {
      return Result.err(KafkaProblems.of(spec.target(), e));
    }
  }
}
