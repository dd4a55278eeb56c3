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
    return messages.textOr("stage." + stage, stage);
  }

  /** Tells in a person's words how far the engine's work is. */
  public Progress telling(Listener listener) {
    return telling(listener, this::of);
  }

  /**
   * The same where it is not clear what is worked on.
   *
   * @param subject a cluster or a flow
   */
  public Progress telling(Listener listener, String subject) {
    return telling(listener, stage -> messages.text("stage.of", subject, of(stage)));
  }

  private static Progress telling(
      Listener listener, java.util.function.UnaryOperator<String> words) {
    return (stage, done, total) ->
        listener.at(total == 0 ? -1 : done, total == 0 ? -1 : total, words.apply(stage));
  }

  /** Where work says how far it is; negative numbers mean "not known". */
  @FunctionalInterface
  public interface Listener {
    void at(long done, long total, String words);
  }
}
