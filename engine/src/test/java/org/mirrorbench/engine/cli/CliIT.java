package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.demo.PartitionAudit;

/** {@code run} as a process of its own. */
class CliIT {

  private static final Duration STOP = Duration.ofSeconds(20);

  @TempDir private Path folder = Path.of("");

  private ChildProgram run(TestFlow flow) throws Exception {
    return ChildProgram.mirrorbench(
        folder,
        "run",
        flow.file().toString(),
        "--json",
        "--workspace",
        folder.resolve("workspace-" + flow.source().alias()).toString());
  }

  @Test
  void shouldMirrorStopCleanlyAndGoOnWithoutCopyingTwice() throws Exception {
    TestFlow flow = TestFlow.create(folder);
    flow.produce(0, 500);
    try (ChildProgram first = run(flow)) {
      flow.awaitCopied(500);
      TestFlow.awaitInStep(first);
      flow.produce(500, 600);
      flow.awaitCopied(600);

      assertThat(first.stop(STOP)).isZero();

      assertThat(first.err()).isEmpty();
      assertThat(first.documents()).isNotEmpty().allSatisfy(line -> isProgress(line, flow));
    }
    flow.produce(600, 700);
    try (ChildProgram second = run(flow)) {
      flow.awaitCopied(700);
      TestFlow.awaitInStep(second);

      assertThat(second.stop(STOP)).isZero();

      assertThat(second.err()).isEmpty();
    }
    assertThat(flow.copied()).isEqualTo(700);
    assertThat(flow.audit()).hasSize(TestFlow.PARTITIONS).allMatch(PartitionAudit::identical);
  }

  private static void isProgress(JsonNode line, TestFlow flow) {
    List<String> keys = new ArrayList<>();
    line.fieldNames().forEachRemaining(keys::add);
    assertThat(keys)
        .containsExactly("at", "flow", "state", "recordsBehind", "rate", "heartbeatAgeSeconds");
    assertThat(line.get("flow").asText()).isEqualTo(flow.name());
  }

  @Test
  void shouldNameTheClusterThatDoesNotAnswer() throws Exception {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
      closedPort = socket.getLocalPort();
    }
    // the system completes connections to a listening socket that nobody accepts
    try (ServerSocket mute = new ServerSocket(0, 50, loopback)) {
      TestFlow dead = TestFlow.to(folder, "127.0.0.1:" + closedPort);
      TestFlow halfUp = TestFlow.to(folder, "127.0.0.1:" + mute.getLocalPort());
      try (ChildProgram ofDead = run(dead);
          ChildProgram ofHalfUp = run(halfUp)) {
        refused(ofDead, dead);
        refused(ofHalfUp, halfUp);
      }
    }
  }

  private static void refused(ChildProgram run, TestFlow flow) throws Exception {
    assertThat(run.status(Duration.ofSeconds(40))).isEqualTo(ExitCode.REFUSED);
    assertThat(run.err())
        .contains(flow.source().alias(), flow.source().bootstrapServers())
        .doesNotContain("\tat ", "Exception");
    assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2).doesNotHaveDuplicates();
  }
}
