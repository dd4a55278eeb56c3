package org.mirrorbench.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatternTextTest {

  @Test
  void shouldSplitAsKafkaDoesWithinBracesToo() {
    assertThat(PatternText.read(" orders , pay{1,3} ")).containsExactly("orders", "pay{1", "3}");
  }

  @Test
  void shouldPassOverWhatIsNotTypedYet() {
    assertThat(PatternText.read("orders, ")).containsExactly("orders");
    assertThat(PatternText.read("")).isEmpty();
  }

  @Test
  void shouldWriteWhatItReads() {
    List<String> patterns = List.of("orders\\..*", "payments");
    assertThat(PatternText.read(PatternText.write(patterns))).isEqualTo(patterns);
  }
}
