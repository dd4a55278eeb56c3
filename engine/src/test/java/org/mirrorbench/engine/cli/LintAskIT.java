package org.mirrorbench.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.demo.FreePorts;
import org.mirrorbench.engine.testkit.Brokers;

/** Clusters are asked only when somebody says so; who does not answer stays unknown. */
final class LintAskIT {

  @Test
  void shouldCompareReplicationWithTheBrokersThatAnswer(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mm2.properties"),
            """
            clusters=A,B
            A.bootstrap.servers=127.0.0.1:%d
            B.bootstrap.servers=%s
            A->B.enabled=true
            A->B.replication.factor=2
            """
                .formatted(FreePorts.pair()[0], Brokers.target().bootstrap()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    var commands =
        Cli.commands(new NoWindow()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    assertThat(commands.execute("lint", file.toString())).isZero();
    assertThat(commands.execute("lint", "--ask", file.toString())).isEqualTo(1);

    assertThat(out.toString())
        .contains(":5  error    replication-above-brokers: replication.factor: It asks for 2")
        .doesNotContain("offset-syncs.topic.replication.factor");
    assertThat(err.toString()).contains("cluster A does not answer");
  }
}
