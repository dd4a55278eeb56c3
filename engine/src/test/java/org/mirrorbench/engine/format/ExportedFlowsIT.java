package org.mirrorbench.engine.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.demo.FreePorts;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.testkit.Brokers;
import org.mirrorbench.engine.testkit.ConnectProcess;
import org.mirrorbench.engine.testkit.SecretSearch;
import org.mirrorbench.engine.testkit.TopicRecords;

/** What leaves as files is run by Kafka's own programs, and records arrive. */
final class ExportedFlowsIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int RECORDS = 40;
  private static final String NEEDLE = "n33dle-of-the-export";

  @TempDir private Path folder;

  private final String prefix = Brokers.prefix("export").replace(".", "");
  private final String topic = prefix + ".orders";

  private FlowSpec flow(String source, String target, Map<String, String> more) {
    ClusterProfile from = ClusterProfile.plaintext(source, Brokers.source().bootstrap());
    ClusterProfile to = ClusterProfile.plaintext(target, Brokers.target().bootstrap());
    Map<String, String> settings = new HashMap<>(more);
    settings.put("topics", prefix + "\\.orders");
    settings.put("source.consumer.metadata.max.age.ms", "1000");
    return new FlowSpec(
        new FlowName(source, target), from, to, Preset.LOW_LATENCY, settings, Map.of());
  }

  @Test
  void shouldRunInADedicatedMirrorMaker() throws IOException {
    produce();
    FlowSpec flow = flow(prefix + "a", prefix + "b", Map.of());
    List<ExportedFile> files = Exporter.export(List.of(flow), ExportFormat.MM2).orThrow();
    Path file = folder.resolve(files.getFirst().name());
    Files.writeString(file, files.getFirst().text(), StandardCharsets.ISO_8859_1);
    assertThat(Linter.lint(file).orThrow()).isEmpty();

    try (ConnectProcess maker = ConnectProcess.mirrorMaker(folder, file, Map.of())) {
      awaitRecords(maker, prefix + "a." + topic);
      awaitSome(maker, prefix + "a.heartbeats");
    }
  }

  @Test
  void shouldRunOnAConnectWorkerGivenAsJsonAndAsAScript() throws Exception {
    produce();
    int port = FreePorts.pair()[0];
    String url = "http://127.0.0.1:" + port;
    Path properties = properties(url);
    FlowSpec byJson =
        flow(prefix + "c", prefix + "d", Map.of("source.consumer.x.password", NEEDLE));
    FlowSpec byScript = flow(prefix + "e", prefix + "f", Map.of("x.note", "it's $HOME `id` \\ é"));
    Map<String, String> environment =
        Map.of("S_" + variable(byJson) + "_SOURCE_CONSUMER_X_PASSWORD", NEEDLE);

    try (ConnectProcess worker = ConnectProcess.start(folder, properties, environment)) {
      await().atMost(PATIENCE).until(() -> answers(url));
      for (ExportedFile file :
          Exporter.export(List.of(byJson), ExportFormat.CONNECT, new SecretPlace.Environment("S_"))
              .orThrow()) {
        put(url, file);
      }
      awaitRecords(worker, prefix + "c." + topic);
      awaitSome(worker, prefix + "c.heartbeats");
      String config = get(url + "/connectors/" + prefix + "c-" + prefix + "d-source");
      assertThat(SecretSearch.of(NEEDLE).in(config.getBytes(StandardCharsets.UTF_8))).isEmpty();

      runScript(url, byScript);
      awaitRecords(worker, prefix + "e." + topic);
      assertThat(get(url + "/connectors/" + prefix + "e-" + prefix + "f-source/config"))
          .contains("it's $HOME `id` \\\\ é");
    }
  }

  private static String variable(FlowSpec flow) {
    return flow.name().toString().replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
  }

  private Path properties(String url) throws IOException {
    StringBuilder text = new StringBuilder();
    ConnectProcess.properties(Brokers.target().bootstrap(), prefix + "connect", url)
        .forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    text.append("offset.flush.interval.ms=1000\n");
    return Files.writeString(folder.resolve("worker.properties"), text);
  }

  private void runScript(String url, FlowSpec flow) throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/curl")) || Files.isExecutable(Path.of("/bin/curl")),
        "There is no curl here, so the script is not run");
    ExportedFile script = Exporter.export(List.of(flow), ExportFormat.CURL).orThrow().getFirst();
    Path file = Files.writeString(folder.resolve(script.name()), script.text());
    Process process =
        new ProcessBuilder("sh", file.toString(), url + "/").redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private void produce() {
    Map<String, Object> client = Map.of("bootstrap.servers", Brokers.source().bootstrap());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < RECORDS; i++) {
        byte[] value = ("record " + i).getBytes(StandardCharsets.UTF_8);
        var unused = producer.send(new ProducerRecord<>(topic, value));
      }
    }
  }

  private static void awaitRecords(ConnectProcess process, String remote) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              assertThat(process.isAlive()).as(process::log).isTrue();
              assertThat(TopicRecords.read(Brokers.target().profile(), remote))
                  .as(() -> last(process.log()))
                  .hasSize(RECORDS);
            });
  }

  private static void awaitSome(ConnectProcess process, String remote) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () ->
                assertThat(TopicRecords.read(Brokers.target().profile(), remote))
                    .as(() -> last(process.log()))
                    .isNotEmpty());
  }

  private static String last(String log) {
    return log.substring(Math.max(0, log.length() - 3000));
  }

  private static boolean answers(String url) {
    try {
      return get(url + "/connectors").startsWith("[");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void put(String url, ExportedFile file) throws IOException, InterruptedException {
    JsonNode document = new ObjectMapper().readTree(file.text());
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(url + "/connectors/" + document.get("name").asText() + "/config"))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(document.get("config").toString()))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
  }

  private static String get(String url) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
