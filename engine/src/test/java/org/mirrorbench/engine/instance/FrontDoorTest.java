package org.mirrorbench.engine.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontDoorTest {

  private final AtomicInteger knocks = new AtomicInteger();

  @TempDir private Path workspace;

  @Test
  void shouldTellTheFirstWindowOfEachSecondLaunch() {
    FrontDoor door = FrontDoor.open(workspace, knocks::incrementAndGet).orElseThrow();

    assertThat(FrontDoor.knock(workspace)).isTrue();
    assertThat(FrontDoor.knock(workspace)).isTrue();

    assertThat(knocks).hasValue(2);
    door.close();
  }

  @Test
  void shouldNotBeAnsweredWhereNobodyIs() {
    assertThat(FrontDoor.knock(workspace)).isFalse();

    FrontDoor.open(workspace, knocks::incrementAndGet).orElseThrow().close();

    assertThat(FrontDoor.knock(workspace)).isFalse();
    assertThat(workspace).isEmptyDirectory();
  }

  @Test
  void shouldReplaceWhatAKilledProcessLeft() throws Exception {
    Path left = workspace.resolve("window.socket");
    try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      killed.bind(UnixDomainSocketAddress.of(left));
    }
    assertThat(Files.exists(left)).isTrue();
    assertThat(FrontDoor.knock(workspace)).isFalse();

    FrontDoor door = FrontDoor.open(workspace, knocks::incrementAndGet).orElseThrow();
    assertThat(FrontDoor.knock(workspace)).isTrue();
    door.close();
  }

  @Test
  void shouldDoWithoutWhereThePathIsTooLong() {
    Path deep = workspace.resolve("x".repeat(120));

    assertThat(FrontDoor.open(deep, knocks::incrementAndGet)).isEmpty();
    assertThat(FrontDoor.knock(deep)).isFalse();
  }
}
