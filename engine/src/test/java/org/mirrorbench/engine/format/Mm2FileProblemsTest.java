package org.mirrorbench.engine.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorbench.engine.format.Mm2Texts.BASE;
import static org.mirrorbench.engine.format.Mm2Texts.problem;
import static org.mirrorbench.engine.format.Mm2Texts.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

final class Mm2FileProblemsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a=1 | mm2.properties:1 | no key clusters
          \uFEFFclusters=A,B | mm2.properties:1 | no key clusters
          clusters= | mm2.properties:1 | names no cluster
          clusters=A->B~A->B.bootstrap.servers=a:1 | mm2.properties:1 | holds ->
          a=1~clusters=A,A | mm2.properties:2 | twice
          clusters=A,B~A.bootstrap.servers=a:1~A->B.enabled=true | mm2.properties:1 | Cluster B has no
          clusters=A,B~B.bootstrap.servers=~bootstrap.servers= | mm2.properties:1 | Cluster A has no
          clusters=A,B~bootstrap.servers=a:1 | mm2.properties:1 | No flow is enabled
          clusters=A,B~bootstrap.servers=a:1~A->B.enabled=false | mm2.properties:1 | No flow is enabled
          clusters=A,B~bootstrap.servers=a:1~A->C.enabled=true | mm2.properties:3 | Cluster C is not
          clusters=A,B~bootstrap.servers=a:1~C->A.enabled=true | mm2.properties:3 | Cluster C is not
          clusters=A,B~bootstrap.servers=a:1~A->B.enabled=yes | mm2.properties:3 | true or false
          clusters=A,B~bootstrap.servers=a:1~A->A.enabled=true~A->B.enabled=true | mm2.properties:3 | two clusters
          clusters=A,B~bootstrap.servers=a:1~A->B.enabled=true~security.protocol=FOO | mm2.properties:4 | MirrorMaker refuses
          """)
  void shouldNameTheLineOfWhatCannotRun(String text, String subject, String detail) {
    Problem problem = problem(text.replace('~', '\n'));
    assertThat(problem).isInstanceOf(Problem.Invalid.class);
    assertThat(problem.subject()).isEqualTo(subject);
    assertThat(problem.detail()).contains(detail);
  }

  @Test
  void shouldListTheFlowsWhenAnUnknownOneIsAsked() {
    Result<FlowSpec> none = read(BASE).flow(new FlowName("B", "A"));
    assertThat(((Result.Err<FlowSpec>) none).problem().remedy()).contains("[A->B]");
  }
}
