package org.mirrorbench.app.text;

import org.mirrorbench.engine.keys.Option;

/** What an option does, in the person's words; else in those of Kafka's documentation. */
public final class OptionText {

  private final Messages messages;

  public OptionText(Messages messages) {
    this.messages = messages;
  }

  /** What it does. */
  public String doc(Option option) {
    return messages.textOr("option." + option.key() + ".doc", option.documentation());
  }

  /** When it matters; empty where there is nothing to say. */
  public String advice(Option option) {
    String advice = option.advice();
    return messages.textOr("option." + option.key() + ".advice", advice == null ? "" : advice);
  }

  /** Whether {@link #doc} is Kafka's own, which is English in every language. */
  public boolean isKafkas(Option option) {
    return !messages.has("option." + option.key() + ".doc");
  }
}
