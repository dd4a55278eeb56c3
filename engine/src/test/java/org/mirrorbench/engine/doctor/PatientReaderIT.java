package org.mirrorbench.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.RestConnectCluster;
import org.mirrorbench.engine.demo.FreePorts;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.topology.InventoryReader;

final class PatientReaderIT {

  private final Ward ward = new Ward();

  @Test
  void shouldKnowAFlowThatOnlyIsPlanned() throws Exception {
    String topic = ward.create("orders", 2, Map.of("retention.ms", "1000000"));
    Ward.produce(ward.source, topic, 20);
    ward.create(ward.target, ward.mirror("old"), 1, Map.of());
    ward.create("old", 1, Map.of());

    Patient patient = ward.patient(ward.flow());

    TopicPartition first = new TopicPartition(topic, 0);
    assertThat(patient.mirrored().orThrow()).containsEntry(topic, ward.mirror("orders")).hasSize(2);
    assertThat(patient.mirrors()).containsOnlyKeys(ward.prefix + "old");
    assertThat(patient.positions()).isEmpty();
    assertThat(patient.desired(Part.HEARTBEAT)).isPresent();
    assertThat(patient.deployed(Part.SOURCE)).isEmpty();
    assertThat(patient.worker().identity()).isInstanceOf(Result.Err.class);
    assertThat(patient.trials().create().orThrow())
        .isEqualTo(new Trial(Map.of(ward.mirror("orders"), 1), Map.of()));
    assertThat(patient.trials().alter().orThrow().refused()).isEmpty();
    assertThat(patient.trials().alter().orThrow().tried()).containsOnlyKeys(ward.mirror("old"));
    Samples samples = patient.logs().source().orThrow();
    assertThat(samples.last().get(first)).hasSize(20).extracting(Sampled::key).doesNotContainNull();
    assertThat(samples.first().get(first)).extracting(Sampled::offset).isEqualTo(0L);
    assertThat(patient.logs().newest().orThrow()).containsOnlyKeys(first);
    assertThat(patient.logs().producers().orThrow()).containsOnlyKeys(first);
    assertThat(patient.logs().checkpoints().orThrow()).isEmpty();
    assertThat(patient.logs().rivals()).isInstanceOf(Result.Err.class);
    assertThat(patient.clusterIds()).containsOnlyKeys(ward.source.alias(), ward.target.alias());
  }

  @Test
  void shouldTellWhatItCannotKnow() {
    int port = FreePorts.pair()[0];
    ClusterProfile nowhere = ClusterProfile.plaintext(ward.stem + "n", "127.0.0.1:" + port);
    FlowSpec flow = ward.flow(nowhere, ward.target, Map.of());
    Result<ConnectCluster> worker =
        Result.ok(new RestConnectCluster(java.net.URI.create("http://127.0.0.1:" + port), null));
    List<String> stages = new ArrayList<>();

    Patient patient =
        new PatientReader(
                InventoryReader::read,
                List.of(),
                () -> worker,
                Result.ok(new TopicIds(Map.of(), Map.of())))
            .read(flow, new Runs.Engine(), (stage, done, total) -> stages.add(stage));
    CheckReport report = new Doctor().examine(patient, Progress.NONE);

    assertThat(patient.source()).isInstanceOf(Result.Err.class);
    assertThat(patient.target()).isInstanceOf(Result.Ok.class);
    assertThat(patient.positions()).isEmpty();
    assertThat(patient.worker().configs())
        .isInstanceOfSatisfying(
            Result.Err.class,
            err -> assertThat(err.problem()).isInstanceOf(Problem.Unreachable.class));
    assertThat(Ward.symptoms(report.findings())).containsExactly(Symptom.UNREACHABLE);
    assertThat(report.notDone()).anyMatch(one -> one.check().equals("same-cluster"));
    assertThat(stages).contains("facts");
  }

  @Test
  void shouldEndWhenItIsInterrupted() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      ClusterProfile nobody =
          ClusterProfile.plaintext(ward.stem + "n", "127.0.0.1:" + silent.getLocalPort());
      FlowSpec flow = ward.flow(nobody, ward.target, Map.of());
      CompletableFuture<Patient> read = new CompletableFuture<>();
      Thread reading = Thread.ofVirtual().start(() -> read.complete(ward.patient(flow)));

      try (Socket called = silent.accept()) {
        assertThat(called.isConnected()).isTrue();
        reading.interrupt();

        assertThat(read)
            .succeedsWithin(Duration.ofSeconds(5))
            .extracting(Patient::source)
            .isInstanceOf(Result.Err.class);
      }
    }
  }
}
