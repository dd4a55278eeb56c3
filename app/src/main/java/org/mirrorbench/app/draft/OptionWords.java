package org.mirrorbench.app.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.keys.Option;
import org.mirrorbench.engine.keys.OptionCatalogue;
import org.mirrorbench.engine.keys.OptionUnit;
import org.mirrorbench.engine.secret.SecretRule;

/** What an option is, in words. */
final class OptionWords {

  private final Messages messages;

  OptionWords(Messages messages) {
    this.messages = messages;
  }

  /** What holds where nobody says anything; empty when nothing does. */
  static String fallback(Option option, Preset preset) {
    String value = OptionCatalogue.standard().defaultOf(option.key(), preset);
    return value == null ? "" : value;
  }

  /** Such as {@code ms}; empty for what has none. */
  static String unit(Option option) {
    return switch (option.unit()) {
      case BYTES -> "B";
      case BYTES_PER_SECOND -> "B/s";
      case MILLISECONDS -> "ms";
      case SECONDS -> "s";
      case PATTERNS, CLASS, TEXT, SWITCH, CHOICE, COUNT, RECORDS, NUMBER, LIST -> "";
    };
  }

  /** The words to choose from; empty where one types. */
  static List<String> choices(Option option) {
    return option.unit() == OptionUnit.SWITCH ? List.of("true", "false") : option.choices();
  }

  static boolean secret(Option option) {
    return SecretRule.isSecretKey(option.key());
  }

  /** Kind, range, defaults and what a change interrupts. */
  String facts(Option option, Preset preset) {
    StringBuilder facts =
        new StringBuilder(messages.text("draft.options.unit." + option.unit().name()));
    add(facts, option.range());
    String stock = option.stockDefault();
    String ours = OptionCatalogue.standard().defaultOf(option.key(), preset);
    add(facts, stock == null ? null : text("default", quoted(stock)));
    add(facts, ours == null || ours.equals(stock) ? null : text("ours", quoted(ours)));
    add(
        facts,
        switch (option.restart()) {
          case NOTHING -> null;
          case TASKS -> text("restart.TASKS");
          case WORKER -> text("restart.WORKER");
        });
    return facts.toString();
  }

  private String text(String key, String... values) {
    return messages.text("draft.options." + key, values);
  }

  private static String quoted(String value) {
    return value.isEmpty() ? "“”" : value;
  }

  private static void add(StringBuilder facts, @Nullable String fact) {
    if (fact != null) {
      facts.append(" · ").append(fact);
    }
  }
}
