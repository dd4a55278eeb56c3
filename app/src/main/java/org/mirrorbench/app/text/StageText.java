package org.mirrorbench.app.text;

import org.mirrorbench.engine.feed.Progress;

/** The words for the stages of the engine's work. */
public final class StageText {

  private final Messages messages;

  public StageText(Messages messages) {
    this.messages = messages;
  }

  /** What is being done; the engine's own word where there are no others. */
  public String of(String stage) {
    String key = "stage." + stage;
    return messages.has(key) ? messages.text(key) : stage;
  }

  /** Tells in a person's words how far the engine's work is. */
  public Progress telling(Listener listener) {
    return (stage, done, total) ->
        listener.at(total == 0 ? -1 : done, total == 0 ? -1 : total, of(stage));
  }

  /** Where work says how far it is; negative numbers mean "not known". */
  @FunctionalInterface
  public interface Listener {
    void at(long done, long total, String words);
  }
}
