package org.mirrorbench.app.flow;

import java.util.concurrent.CompletableFuture;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.problem.Result;

/** Something a person can do to a flow. */
enum FlowAction {
  START("fth-play"),
  PAUSE("fth-pause"),
  RESUME("fth-play"),
  STOP("fth-square");

  private final String icon;

  FlowAction(String icon) {
    this.icon = icon;
  }

  String icon() {
    return icon;
  }

  /** Whether it makes sense in the state; where nothing is known, anything may help. */
  boolean fits(FlowState state) {
    return switch (state) {
      case STOPPED -> this == START;
      case STARTING -> this == STOP;
      case RUNNING -> this == PAUSE || this == STOP;
      case PAUSED -> this == RESUME || this == STOP;
      case FAILED -> this == START || this == STOP;
      case UNKNOWN -> true;
    };
  }

  CompletableFuture<Result<FlowName>> run(FlowActions actions, FlowName flow) {
    return switch (this) {
      case START -> actions.start().apply(flow);
      case PAUSE -> actions.pause().apply(flow);
      case RESUME -> actions.resume().apply(flow);
      case STOP -> actions.stop().apply(flow);
    };
  }
}
