package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.demo.PartitionAudit;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.instance.WorkspaceLock;
import org.mirrorbench.engine.plan.FlowPlanner;
import org.mirrorbench.engine.testkit.StockWorker;

/** {@code plan} and {@code apply}, as scripts use them. */
class CliPlanIT {

  @TempDir private Path folder = Path.of("");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    return Cli.commands(new NoWindow())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String workspace() {
    return folder.resolve("workspace").toString();
  }

  private JsonNode document() throws Exception {
    assertThat(out.toString().lines()).hasSize(1);
    return new ObjectMapper().readTree(out.toString());
  }

  @Test
  void shouldPlanBesideAndApplyToTheEnginesGroup() throws Exception {
    TestFlow flow = TestFlow.create(folder);
    flow.produce(0, 100);
    try (WorkspaceLock held = WorkspaceLock.acquire(Path.of(workspace())).orThrow()) {
      assertThat(held).isNotNull();
      assertThat(execute("plan", flow.file().toString(), "--json")).isEqualTo(ExitCode.GOOD);
      JsonNode plan = document();
      assertThat(names(plan)).containsExactly("fingerprint", "changes", "findings");
      assertThat(plan.path("findings")).isEmpty();
      for (JsonNode change : plan.path("changes")) {
        assertThat(names(change)).containsExactly("action", "kind", "name", "fields");
        assertThat(change.path("action").asText()).isEqualTo("create");
        assertThat(names(change.path("fields").get(0))).containsExactly("key", "from", "to");
        assertThat(change.path("fields").get(0).path("from").isNull()).isTrue();
      }
      assertThat(execute("apply", flow.file().toString(), "--yes", "--workspace", workspace()))
          .isEqualTo(ExitCode.REFUSED);
    }
    assertThat(execute("apply", flow.file().toString(), "--json", "--workspace", workspace()))
        .isEqualTo(ExitCode.USAGE);

    assertThat(
            execute("apply", flow.file().toString(), "--yes", "--json", "--workspace", workspace()))
        .as(err.toString())
        .isEqualTo(ExitCode.GOOD);
    for (JsonNode change : document().path("changes")) {
      assertThat(names(change))
          .containsExactly("action", "kind", "name", "fields", "outcome", "problem");
      assertThat(change.path("outcome").asText()).isEqualTo("done");
      assertThat(change.path("problem").isNull()).isTrue();
    }
    assertThat(err.toString()).contains("nobody runs it", "mirrorbench run", "--group");

    assertThat(execute("plan", flow.file().toString())).isEqualTo(ExitCode.GOOD);
    assertThat(out.toString()).contains("0 to create, 0 to change, 0 to remove");
    try (ChildProgram run =
        ChildProgram.mirrorbench(
            folder, "run", flow.file().toString(), "--json", "--workspace", workspace())) {
      flow.awaitCopied(100);
      TestFlow.awaitInStep(run);
      assertThat(run.stop(Duration.ofSeconds(20))).isZero();
    }
    assertThat(flow.audit()).hasSize(TestFlow.PARTITIONS).allMatch(PartitionAudit::identical);
  }

  @Test
  void shouldApplyToARemoteWorkerAndRefuseTheWrongOne() throws Exception {
    TestFlow flow = TestFlow.create(folder);
    flow.produce(0, 100);
    String url = StockWorker.address().toString();
    ConnectCluster rest = StockWorker.rest();

    assertThat(execute("plan", flow.file().toString(), "--worker", url, "--json"))
        .as(err.toString())
        .isEqualTo(ExitCode.GOOD);
    assertThat(FlowPlanner.ours(path(flow), rest.configs().orThrow())).isEmpty();
    assertThat(
            execute(
                "apply",
                flow.file().toString(),
                "--worker",
                url,
                "--yes",
                "--workspace",
                workspace()))
        .as(err.toString())
        .isEqualTo(ExitCode.GOOD);
    assertThat(err.toString()).contains("Accepted by 127.0.0.1-");
    assertThat(FlowPlanner.ours(path(flow), rest.configs().orThrow())).hasSize(3);
    flow.awaitCopied(100);
    wrongWorker(flow, url);
  }

  private static FlowName path(TestFlow flow) {
    return new FlowName(flow.source().alias(), flow.target().alias());
  }

  private void wrongWorker(TestFlow flow, String url) throws Exception {
    String file = Files.readString(flow.file());
    Path turned = folder.resolve("turned.properties");
    String there = flow.source().bootstrapServers();
    String here = flow.target().bootstrapServers();
    Files.writeString(turned, file.replace(there, "X").replace(here, there).replace("X", here));
    assertThat(execute("plan", turned.toString(), "--worker", url, "--json"))
        .isEqualTo(ExitCode.FINDING);
    JsonNode finding = document().path("findings").get(0);
    assertThat(names(finding))
        .containsExactly("check", "severity", "subject", "evidence", "remedy", "repairable");
    assertThat(finding.path("check").asText()).isEqualTo("plan-wrong-cluster");
    assertThat(
            execute(
                "apply",
                turned.toString(),
                "--worker",
                url,
                "--yes",
                "--json",
                "--workspace",
                folder.resolve("other").toString()))
        .isEqualTo(ExitCode.FINDING);
    assertThat(document().path("changes").get(0).path("outcome").asText()).isEqualTo("notTried");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
