import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mirrorbench.engine.demo.DemoClusters;

/**
 * Lets the JVM learn from one real mirroring what it otherwise learns anew at every start: {@code
 * Train COMMAND CACHE SCRATCH}, on the class path of the application.
 *
 * <p>COMMAND, the launcher, runs a flow between two clusters until a million records have
 * arrived, and is told to stop; while it ends, its JVM writes the ahead-of-time cache CACHE (JEP
 * 483, 514 and 515: classes loaded and linked, methods profiled). The application works without
 * one, so a training that fails says so and fails nothing.
 */
final class Train {

  private static final String TOPIC = "training";
  private static final int PARTITIONS = 6;
  private static final int RECORDS = 1_000_000;
  private static final int RECORD_BYTES = 200;
  private static final int SECONDS_TO_MIRROR = 120;
  private static final int SECONDS_TO_WRITE = 120;

  private final Path command;
  private final Path cache;
  private final Path scratch;

  private Train(Path command, Path cache, Path scratch) {
    this.command = command;
    this.cache = cache;
    this.scratch = scratch;
  }

  public static void main(String[] args) throws Exception {
    Path cache = Path.of(args[1]);
    Files.deleteIfExists(cache);
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
      System.out.println("Without an ahead-of-time cache: a process cannot be asked to end here.");
      return;
    }
    Train train = new Train(Path.of(args[0]), cache, Path.of(args[2]));
    try {
      train.run();
    } catch (Exception e) {
      System.out.println("Without an ahead-of-time cache: " + e);
    }
    System.exit(0);
  }

  private void run() throws Exception {
    delete(scratch);
    Files.createDirectories(scratch);
    try (DemoClusters clusters = DemoClusters.start(scratch.resolve("clusters")).orThrow()) {
      String source = clusters.paris().bootstrap();
      String target = clusters.frankfurt().bootstrap();
      seed(source);
      mirror(source, target);
    }
    delete(scratch);
    System.out.printf("%s: %,d bytes%n", cache, Files.size(cache));
  }

  private static void seed(String source) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", source))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
    }
    Map<String, Object> settings =
        Map.of("bootstrap.servers", source, "batch.size", 262_144, "linger.ms", 50);
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
      for (int i = 0; i < RECORDS; i++) {
        var _ =
            producer.send(
                new ProducerRecord<>(TOPIC, i % PARTITIONS, null, new byte[RECORD_BYTES]));
      }
    }
  }

  private void mirror(String source, String target) throws Exception {
    Path flow =
        Files.writeString(
            scratch.resolve("training.properties"),
            """
            clusters = paris, frankfurt
            paris.bootstrap.servers = %s
            frankfurt.bootstrap.servers = %s
            paris->frankfurt.enabled = true
            paris->frankfurt.topics = %s
            """
                .formatted(source, target, TOPIC));
    Path log = scratch.resolve("training.log");
    ProcessBuilder builder =
        new ProcessBuilder(
            command.toString(),
            "run",
            flow.toString(),
            "--workspace",
            scratch.resolve("workspace").toString());
    builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache);
    Process run = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      await(run, target, log);
    } finally {
      run.destroy();
      if (!run.waitFor(SECONDS_TO_WRITE, TimeUnit.SECONDS)) {
        run.destroyForcibly().waitFor();
        Files.deleteIfExists(cache); // may be half-written
      }
    }
    if (Files.notExists(cache)) {
      throw new IOException("the JVM wrote none, see " + log);
    }
  }

  private static void await(Process run, String target, Path log) throws Exception {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_MIRROR);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", target))) {
      while (arrived(admin) < RECORDS) {
        if (!run.isAlive() || System.nanoTime() > giveUp) {
          throw new IOException("the records did not arrive, see " + log);
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
  }

  private static long arrived(Admin admin) throws InterruptedException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (int i = 0; i < PARTITIONS; i++) {
      ends.put(new TopicPartition("paris." + TOPIC, i), OffsetSpec.latest());
    }
    try {
      return admin.listOffsets(ends).all().get().values().stream()
          .mapToLong(ListOffsetsResultInfo::offset)
          .sum();
    } catch (ExecutionException e) {
      return 0; // no such topic yet
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
