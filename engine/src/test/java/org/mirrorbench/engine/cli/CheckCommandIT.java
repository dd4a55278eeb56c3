package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.demo.FreePorts;

/** {@code check} on real clusters. */
final class CheckCommandIT {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(TestFlow flow, String... options) {
    List<String> arguments = new ArrayList<>(List.of("check", flow.file().toString()));
    arguments.addAll(List.of(options));
    return Cli.commands(new NoWindow())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments.toArray(String[]::new));
  }

  private static void say(TestFlow flow, String line) throws Exception {
    Files.writeString(flow.file(), line + "\n", StandardOpenOption.APPEND);
  }

  @Test
  void shouldFindNothingOnAHealthyFlow() throws Exception {
    TestFlow flow = TestFlow.create(folder);

    int status = execute(flow, "--json", "--fail-on", "info");

    assertThat(out.toString().strip()).isEqualTo("[]");
    assertThat(status).isEqualTo(ExitCode.GOOD);
    assertThat(err.toString()).contains("Not done for " + flow.name() + ": plugins: ");
  }

  @Test
  void shouldPrintEachFindingOnce() throws Exception {
    TestFlow flow = TestFlow.create(folder);
    say(flow, flow.name() + ".errors.tolerance = all");

    assertThat(execute(flow, "--json", "--flow", flow.name())).isEqualTo(ExitCode.FINDING);

    JsonNode rows = new ObjectMapper().readTree(out.toString());
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).properties())
        .extracting(entry -> entry.getKey())
        .containsExactly("check", "severity", "subject", "evidence", "remedy", "repairable");
    assertThat(rows.get(0).path("check").asText()).isEqualTo("errors-tolerated");
    assertThat(rows.get(0).path("severity").asText()).isEqualTo("error");
    assertThat(rows.get(0).path("repairable").asBoolean()).isTrue();
  }

  @Test
  void shouldTellWhatIsNotReachable() throws Exception {
    TestFlow flow = TestFlow.to(folder, "127.0.0.1:" + FreePorts.pair()[0]);

    assertThat(execute(flow)).isEqualTo(ExitCode.REFUSED);

    assertThat(out.toString())
        .contains("error    unreachable  " + flow.source().alias() + ": ", "not done  retention: ");
  }
}
