package org.mirrorbench.engine.doctor;

import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.jspecify.annotations.Nullable;

/** Reads settings; null where nothing, or no number, is told. */
final class Figures {

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");

  private Figures() {}

  static @Nullable String text(@Nullable Config config, String key) {
    ConfigEntry entry = config == null ? null : config.get(key);
    return entry == null ? null : entry.value();
  }

  static @Nullable Long number(@Nullable String written) {
    return written != null && WHOLE.matcher(written.strip()).matches()
        ? (Long) Long.parseLong(written.strip())
        : null;
  }

  static long number(@Nullable String written, long otherwise) {
    Long number = number(written);
    return number == null ? otherwise : number;
  }
}
