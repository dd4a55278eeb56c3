package org.mirrorbench.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.log.LogLine;

class LogModelTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final LogModel model = new LogModel();

  @Test
  void shouldOnlyTouchWhatChanged() {
    model.show(List.of(line("INFO", "one"), line("INFO", "two")));
    LogLine kept = model.lines().getLast();

    model.show(List.of(line("INFO", "two"), line("INFO", "three")));

    assertThat(model.lines()).extracting(LogLine::message).containsExactly("two", "three");
    assertThat(model.lines().getFirst()).isSameAs(kept);
  }

  @Test
  void shouldStartAnewWhenNothingOverlaps() {
    model.show(List.of(line("INFO", "one")));

    model.show(List.of(line("INFO", "nine"), line("INFO", "ten")));

    assertThat(model.lines()).extracting(LogLine::message).containsExactly("nine", "ten");
  }

  @Test
  void shouldFilterByLevelAndWords() {
    model.show(List.of(line("DEBUG", "poll a"), line("WARN", "poll b"), line("ERROR", "commit c")));

    model.levelProperty().set(LogLevel.WARN);
    model.wordsProperty().set("POLL");

    assertThat(model.found()).extracting(LogLine::message).containsExactly("poll b");
  }

  private static LogLine line(String level, String message) {
    return new LogLine(NOW, level, "a.Logger", "main", null, message, null);
  }
}
