package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands beside a running {@code run}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CliBesideIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int RECORDS = 400;

  // static: an instance's would be another one for each test
  @TempDir private static Path folder = Path.of("");
  private TestFlow flow;
  private ChildProgram run;

  @BeforeAll
  void mirror() throws Exception {
    flow = TestFlow.create(folder);
    flow.produce(0, RECORDS);
    run = command("run", "--json", "--workspace", folder.resolve("workspace").toString());
    flow.awaitCopied(RECORDS);
    TestFlow.awaitInStep(run);
  }

  @AfterAll
  void stop() throws Exception {
    try (ChildProgram ending = run) {
      assertThat(ending.stop(Duration.ofSeconds(20))).isZero();
    }
  }

  private ChildProgram command(String name, String... options) throws Exception {
    String[] all = new String[options.length + 2];
    all[0] = name;
    all[1] = flow.file().toString();
    System.arraycopy(options, 0, all, 2, options.length);
    return ChildProgram.mirrorbench(folder, all);
  }

  @Test
  void shouldRefuseTheWorkspaceOfAnotherProcessAndNameIt() throws Exception {
    String workspace = folder.resolve("workspace").toString();
    try (ChildProgram second = command("run", "--json", "--workspace", workspace)) {
      assertThat(second.status(PATIENCE)).isEqualTo(ExitCode.REFUSED);
      assertThat(second.out()).isEmpty();
      assertThat(second.err().lines())
          .singleElement()
          .asString()
          .contains("process " + run.pid(), "--workspace");
    }
    assertThat(run.isAlive()).isTrue();
  }

  @Test
  void shouldPrintTheLagOfEachPartitionOnce() throws Exception {
    try (ChildProgram lag = command("lag", "--json")) {
      assertThat(lag.status(PATIENCE)).isZero();
      assertThat(lag.err()).isEmpty();
      assertThat(lag.documents()).singleElement().satisfies(rows -> LagRows.drained(rows, flow));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void shouldPrintLagUntilInterrupted(String signal) throws Exception {
    assumeThat(signal.equals("TERM") || !ignoresInterrupts()).isTrue();
    try (ChildProgram lag = command("lag", "--json", "--watch")) {
      await().atMost(PATIENCE).until(() -> lag.documents().size() >= 3);

      lag.signal(signal);

      assertThat(lag.status(Duration.ofSeconds(10))).isZero();
      assertThat(lag.err()).isEmpty();
      assertThat(lag.documents()).allMatch(JsonNode::isArray);
      LagRows.drained(lag.documents().getLast(), flow);
    }
  }

  /** Started in the background of a script, this JVM and its children ignore SIGINT. */
  private static boolean ignoresInterrupts() throws Exception {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
        .anyMatch(mask -> (mask & 2) != 0);
  }

  @Test
  void shouldRefuseAFlowThatTheFileDoesNotEnable() throws Exception {
    try (ChildProgram lag = command("lag", "--json", "--flow", "x->y")) {
      assertThat(lag.status(PATIENCE)).isEqualTo(ExitCode.USAGE);
      assertThat(lag.out()).isEmpty();
      assertThat(lag.err()).contains("x->y", flow.name());
    }
  }
}
