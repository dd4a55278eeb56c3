package org.mirrorbench.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.problem.Result;

class DemoClustersIT {

  @TempDir Path folder;

  @Test
  void shouldStartTwoClustersAndKeepPortsAndDataForTheNextTime() throws Exception {
    Map<String, List<DemoClusters.Stage>> told = new ConcurrentHashMap<>();
    String paris;
    String id;
    long begin = System.nanoTime();
    try (DemoClusters clusters =
        DemoClusters.start(
                folder,
                (alias, stage) ->
                    told.computeIfAbsent(
                            alias, _ -> Collections.synchronizedList(new ArrayList<>()))
                        .add(stage))
            .orThrow()) {
      Measured.time("two child JVMs in parallel, first start", begin);
      Measured.memory("paris", clusters.paris().pid());
      paris = clusters.paris().bootstrap();
      id = clusters.paris().clusterId();
      assertThat(clusters.frankfurt().clusterId()).isNotEqualTo(id);
      create(paris, "kept");
    }
    assertThat(told)
        .containsOnlyKeys(DemoClusters.PARIS, DemoClusters.FRANKFURT)
        .allSatisfy(
            (_, stages) ->
                assertThat(stages)
                    .containsExactly(DemoClusters.Stage.STARTING, DemoClusters.Stage.READY));

    begin = System.nanoTime();
    try (DemoClusters again = DemoClusters.start(folder).orThrow()) {
      Measured.time("two child JVMs in parallel, next start", begin);
      assertThat(again.paris().bootstrap()).isEqualTo(paris);
      assertThat(again.paris().clusterId()).isEqualTo(id);
      assertThat(topics(paris)).contains("kept");
    }
  }

  @Test
  void shouldKeepWhatWasAcknowledgedThroughAKill() throws Exception {
    long begin = System.nanoTime();
    try (DemoBroker broker = DemoBroker.start("lyon", 3, folder).orThrow()) {
      Measured.time("one child JVM", begin);
      create(broker.bootstrap(), "kept");
      TestRecords.produce(broker.bootstrap(), "kept", 0, 1000);
      String address = broker.bootstrap();

      broker.kill();

      assertThat(broker.isAlive()).isFalse();
      begin = System.nanoTime();
      broker.restart().orThrow();
      Measured.time("restart after kill -9", begin);
      assertThat(broker.bootstrap()).isEqualTo(address);
      assertThat(TestRecords.count(address, "kept")).isEqualTo(1000);
    }
  }

  @Test
  void shouldFreezeAndThawABroker() throws Exception {
    try (DemoBroker broker = DemoBroker.start("lyon", 3, folder).orThrow()) {
      broker.suspend().orThrow();
      await().atMost(Duration.ofSeconds(10)).until(() -> state(broker.pid()) == 'T');

      broker.resume().orThrow();

      await().atMost(Duration.ofSeconds(10)).until(() -> state(broker.pid()) != 'T');
      assertThat(topics(broker.bootstrap())).isEmpty();
    }
  }

  @Test
  void shouldStopABrokerThatIsFrozen() {
    DemoBroker broker = DemoBroker.start("lyon", 3, folder).orThrow();
    broker.suspend().orThrow();

    broker.close();

    assertThat(broker.isAlive()).isFalse();
    assertThat(broker.suspend()).isInstanceOf(Result.Err.class);
  }

  @Test
  void shouldTakeAnotherPortWhenTheRememberedOneIsTaken() throws Exception {
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      RememberedPort.write(folder, taken.getLocalPort());
      try (DemoBroker broker = DemoBroker.start("lyon", 3, folder).orThrow()) {
        assertThat(broker.bootstrap()).isNotEqualTo("127.0.0.1:" + taken.getLocalPort());
        assertThat(topics(broker.bootstrap())).isEmpty();
      }
    }
  }

  @Test
  void shouldSayThatABrokerDidNotStartAndWhereItsLogIs() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/meta.properties"), "version=1\nnode.id=77\n");

    Result<DemoBroker> result = DemoBroker.start("lyon", 3, folder);

    assertThat(result).isInstanceOf(Result.Err.class);
    assertThat(((Result.Err<DemoBroker>) result).problem().sentence()).contains("broker.log");
  }

  @Test
  void shouldEndTheBrokerWhenItsLifeLineCloses() throws Exception {
    DemoBroker broker = DemoBroker.start("lyon", 3, folder).orThrow();
    ProcessHandle handle = ProcessHandle.of(broker.pid()).orElseThrow();

    broker.closeLifeLine();

    await().atMost(Duration.ofSeconds(15)).until(() -> !handle.isAlive());
  }

  private static char state(long pid) throws Exception {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    return stat.charAt(stat.lastIndexOf(')') + 2);
  }

  private static void create(String bootstrap, String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  private static Set<String> topics(String bootstrap) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      return admin.listTopics().names().get();
    }
  }
}
