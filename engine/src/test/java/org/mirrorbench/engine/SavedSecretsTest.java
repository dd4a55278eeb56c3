package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.format.FlowFiles;
import org.mirrorbench.engine.store.SavedFlow;

final class SavedSecretsTest {

  private static final String SECRET = "source.consumer.ssl.truststore.password";

  @TempDir private Path folder = Path.of("");
  private final List<Notice> told = new ArrayList<>();

  private FlowSpec file(Path path) throws Exception {
    Files.writeString(
        path,
        """
        clusters = a, b
        a.bootstrap.servers = a:1
        a.security.protocol = SASL_SSL
        a.sasl.jaas.config = module required password="top";
        b.bootstrap.servers = b:1
        a->b.enabled = true
        a->b.topics = orders
        a->b.tasks.max = 1
        a->b.source.consumer.ssl.truststore.password = other
        """);
    return FlowFiles.read(path).orThrow().flows().getFirst();
  }

  @Test
  void shouldTakeNothingButTheSecretsFromTheFile() throws Exception {
    Path path = folder.resolve("mm2.properties");
    FlowSpec read = file(path);
    Map<String, String> changed = new HashMap<>(read.connectorSettings());
    changed.remove(SECRET);
    changed.put("tasks.max", "7");
    ClusterProfile bare = ClusterProfile.plaintext("a", "moved:1");
    FlowSpec kept =
        new FlowSpec(
            read.name(), bare, read.target(), read.preset(), changed, read.workerSettings());

    FlowSpec restored =
        SavedSecrets.restore(
            new SavedFlow(
                kept,
                new Runs.Engine(),
                path.toString(),
                List.of("a.sasl.jaas.config", "a->b." + SECRET),
                "STOPPED"),
            told::add);

    assertThat(told).isEmpty();
    assertThat(restored.connectorSettings())
        .containsEntry("tasks.max", "7")
        .containsEntry(SECRET, "other");
    assertThat(restored.source().bootstrapServers()).isEqualTo("moved:1");
    assertThat(restored.source().security().clientProperties())
        .containsEntry("sasl.jaas.config", "module required password=\"top\";");
    assertThat(restored.target()).isEqualTo(read.target());
  }

  @Test
  void shouldTellWhenTheFileIsGone() throws Exception {
    FlowSpec read = file(folder.resolve("mm2.properties"));
    SavedFlow saved =
        new SavedFlow(
            read, new Runs.Engine(), folder.resolve("gone").toString(), List.of("a.x"), "STOPPED");

    assertThat(SavedSecrets.restore(saved, told::add)).isEqualTo(read);

    assertThat(told).singleElement().satisfies(one -> assertThat(one.subject()).isEqualTo("a->b"));
  }
}
