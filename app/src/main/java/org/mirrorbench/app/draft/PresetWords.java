package org.mirrorbench.app.draft;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.flow.Preset;

/** Presets in words, with the figures that tell them apart. */
final class PresetWords {

  private final Messages messages;
  private final Amounts amounts;

  PresetWords(Messages messages) {
    this.messages = messages;
    amounts = new Amounts(messages);
  }

  String title(Preset preset) {
    return messages.text("draft.preset." + preset.name() + ".title");
  }

  String what(Preset preset) {
    return messages.text("draft.preset." + preset.name() + ".what");
  }

  /** What it sets. */
  String sets(Map<String, String> figures) {
    return messages.text(
        "draft.preset.sets",
        size(figures.get("producer.override.batch.size")),
        figures.getOrDefault("producer.override.linger.ms", "–"),
        figures.getOrDefault("producer.override.compression.type", "–"),
        size(figures.get("source.consumer.fetch.max.bytes")));
  }

  static String icon(Preset preset) {
    return switch (preset) {
      case LAN -> "fth-server";
      case WAN -> "fth-globe";
      case LOW_LATENCY -> "fth-zap";
      case GENTLE -> "fth-feather";
    };
  }

  private String size(@Nullable String bytes) {
    return amounts.size(bytes == null ? null : Long.valueOf(bytes));
  }
}
