package org.mirrorbench.app.worker;

import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.WorkerView.State;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;

/** Something a person can do to a worker. */
enum WorkerAction {
  START("fth-play", false),
  STOP("fth-square", true),
  RESTART("fth-rotate-cw", true),
  INSPECT("fth-search", false),
  EDIT("fth-edit-2", false),
  REMOVE("fth-trash-2", true);

  private final String icon;
  private final boolean asks;

  WorkerAction(String icon, boolean asks) {
    this.icon = icon;
    this.asks = asks;
  }

  String icon() {
    return icon;
  }

  /** Whether it is felt and so asked about first. */
  boolean asks() {
    return asks;
  }

  /** Whether it makes sense; a flow's private worker lives and dies with its flow. */
  boolean fits(WorkerView worker) {
    return switch (worker.entry()) {
      case LocalWorker local -> fitsLocal(worker.state());
      case RemoteWorker remote -> this == INSPECT || this == EDIT || this == REMOVE;
      case null -> false;
    };
  }

  private boolean fitsLocal(State state) {
    return switch (this) {
      case START -> state == State.STOPPED || state == State.UNKNOWN;
      case STOP, RESTART -> state != State.STOPPED;
      // what runs keeps its settings: saving others would be refused at the end of the form
      case EDIT -> state == State.STOPPED || state == State.UNKNOWN;
      case REMOVE -> true;
      case INSPECT -> false;
    };
  }
}
