package org.mirrorbench.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Texts of properties files, and what they are read as. */
final class Mm2Texts {

  static final String BASE =
      """
      clusters = A, B
      A.bootstrap.servers = a:9092
      B.bootstrap.servers = b:9092
      A->B.enabled = true
      """;

  private Mm2Texts() {}

  static Mm2File read(String text) {
    return PropertiesFile.parse("mm2.properties", text).then(Mm2File::of).orThrow();
  }

  static FlowSpec flow(String more) {
    return read(BASE + more).flow(new FlowName("A", "B")).orThrow();
  }

  static Problem problem(String text) {
    Result<Mm2File> result = PropertiesFile.parse("mm2.properties", text).then(Mm2File::of);
    assertThat(result).isInstanceOf(Result.Err.class);
    return ((Result.Err<Mm2File>) result).problem();
  }
}
