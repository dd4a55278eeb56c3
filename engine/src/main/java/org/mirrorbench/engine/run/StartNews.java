package org.mirrorbench.engine.run;

import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.Adoption;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.problem.News;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a start found out and a person should know. */
final class StartNews {

  private static final Logger LOGGER = LoggerFactory.getLogger(StartNews.class);

  private final FlowName name;
  private final FlowPorts ports;

  StartNews(FlowName name, FlowPorts ports) {
    this.name = name;
    this.ports = ports;
  }

  /** Counts what a killed engine had delivered and not flushed. Blocking. */
  void deliveredTwice(FlowSpec spec, DesiredFlow flow) {
    switch (new Redelivery(spec, flow.connectors().getFirst().config()).count()) {
      case Result.Ok<Redelivery.Count>(var count) ->
          ports.onNews().accept(name, new News.DeliveredTwice(count.records(), count.unread()));
      case Result.Err<Redelivery.Count>(Problem problem) ->
          LOGGER.warn("What is delivered twice could not be counted: {}", problem.sentence());
    }
  }

  void adopted(Adoption adoption) {
    switch (adoption) {
      case Adoption.TakeOver(var positions, var from) ->
          ports.onNews().accept(name, new News.TookOver(positions.size(), from));
      case Adoption.BeginAgain() -> ports.onNews().accept(name, new News.BegunAgain());
      case Adoption.Fresh() -> {}
      case Adoption.Continue() -> {}
      case Adoption.Blocked(var problem) -> {}
    }
  }
}
