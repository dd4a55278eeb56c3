package org.mirrorbench.app.worker;

import org.mirrorbench.app.text.AdviceText;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.FlowWords.StateWord;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;

/** The words and styles for workers. */
final class WorkerTexts {

  private final Messages messages;
  private final AdviceText advices;

  WorkerTexts(Messages messages) {
    this.messages = messages;
    this.advices = new AdviceText(messages);
  }

  StateWord state(WorkerView worker) {
    String style =
        switch (worker.state()) {
          case STOPPED -> "stopped";
          case STARTING -> "starting";
          case RUNNING -> "running";
          case DOWN -> "failed";
          case UNKNOWN -> "unknown";
        };
    return new StateWord(style, messages.text("worker.state." + worker.state().name()));
  }

  /** What needs a person first comes first. */
  static int urgency(WorkerView worker) {
    if (Attachment.of(worker) == Attachment.WRONG || WizardModel.blocks(worker.advice())) {
      return 1;
    }
    return switch (worker.state()) {
      case DOWN -> 0;
      case UNKNOWN -> 2;
      case STARTING -> 3;
      case RUNNING -> 4;
      case STOPPED -> 5;
    };
  }

  String kind(WorkerView worker) {
    return switch (worker.entry()) {
      case LocalWorker local -> messages.text("worker.kind.local");
      case RemoteWorker remote -> messages.text("worker.kind.remote");
      case null -> messages.text("worker.kind.private");
    };
  }

  static String icon(WorkerView worker) {
    return switch (worker.entry()) {
      case LocalWorker local -> "fth-cpu";
      case RemoteWorker remote -> "fth-globe";
      case null -> "fth-shuffle";
    };
  }

  /** A worker's name; of a private one its flow's. */
  static String name(WorkerView worker) {
    var flow = worker.flow();
    return worker.entry() == null && flow != null ? FlowWords.name(flow) : worker.name();
  }

  /** What was found. */
  String detail(Advice advice) {
    return advices.detail(advice);
  }

  /** What to do about it. */
  String remedy(Advice advice) {
    return advices.remedy(advice);
  }
}
