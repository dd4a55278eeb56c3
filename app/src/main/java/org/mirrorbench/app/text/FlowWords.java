package org.mirrorbench.app.text;

import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.Health;

/** The words and styles for what flows, connectors and tasks do. */
public final class FlowWords {

  private final Messages messages;

  public FlowWords(Messages messages) {
    this.messages = messages;
  }

  /** A state as a badge shows it. */
  public record StateWord(String style, String word) implements Comparable<StateWord> {
    @Override
    public int compareTo(StateWord other) {
      return word.compareTo(other.word);
    }
  }

  /** {@code source → target}. */
  public static String name(FlowName flow) {
    return flow.source() + " → " + flow.target();
  }

  /** What was seen of the flow: its health while it runs, else what keeps it from running. */
  public StateWord state(FlowSnapshot flow) {
    return switch (flow.state()) {
      case RUNNING -> health(flow.health());
      case STOPPED -> word("stopped", flow.state());
      case STARTING -> word("starting", flow.state());
      case PAUSED -> word("paused", flow.state());
      case FAILED -> word("failed", flow.state());
      case UNKNOWN -> word("unknown", flow.state());
    };
  }

  public StateWord health(Health health) {
    String style =
        switch (health) {
          case IN_STEP -> "in-step";
          case CATCHING_UP -> "catching-up";
          case STALLED -> "stalled";
          case IDLE -> "idle";
          case UNKNOWN -> "unknown";
        };
    return word(style, health);
  }

  /** Connect's own word, untranslated, in the style that fits it. */
  public static StateWord connect(String state) {
    String style =
        switch (state) {
          case "RUNNING" -> "running";
          case "PAUSED" -> "paused";
          case "STOPPED" -> "stopped";
          case "FAILED" -> "failed";
          case "RESTARTING" -> "starting";
          default -> "unknown";
        };
    return new StateWord(style, state);
  }

  /** The sign that stands before a flow's news on the map. */
  public static String sign(StateWord state) {
    return switch (state.style()) {
      case "in-step" -> "✓";
      case "catching-up", "stalled", "failed" -> "▲";
      default -> "–";
    };
  }

  private StateWord word(String style, Enum<?> constant) {
    return new StateWord(style, messages.word(constant));
  }

  /** The order of urgency: what needs a person first comes first. */
  public static int urgency(FlowSnapshot flow) {
    if (flow.state() == FlowState.FAILED) {
      return 0;
    }
    return flow.state() == FlowState.RUNNING ? urgency(flow.health()) : 4;
  }

  /** The order of urgency of a health. */
  public static int urgency(Health health) {
    return switch (health) {
      case STALLED -> 1;
      case CATCHING_UP -> 2;
      case UNKNOWN -> 3;
      case IDLE -> 5;
      case IN_STEP -> 6;
    };
  }
}
