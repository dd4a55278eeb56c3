package org.mirrorbench.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.testkit.TestCertificates;

/** What is no broker is called by its name, and what hangs ends in time. */
@Timeout(60)
class StrangersIT {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private static ClusterProfile at(String bootstrap) {
    return ClusterProfile.plaintext("strange", bootstrap);
  }

  private static ClusterProfile encryptedAt(String bootstrap) {
    return new ClusterProfile(
        "strange", bootstrap, new Security.Ssl(TestCertificates.get().tls()), Access.MANAGED);
  }

  private static String address(ServerSocket server) {
    return "127.0.0.1:" + server.getLocalPort();
  }

  private static void endsInTime(long begin) {
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void shouldRecogniseAWebServer() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
    server.start();
    try {
      String address = "127.0.0.1:" + server.getAddress().getPort();
      assertThat(Tested.run(at(address)).failedAt(Stage.TCP, Diagnosis.WEB_SERVER).detail())
          .contains(address);
      Tested.run(encryptedAt(address)).failedAt(Stage.TLS, Diagnosis.WEB_SERVER);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void shouldEndInTimeWhenNothingIsEverSaid() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, LOOPBACK)) {
      long begin = System.nanoTime();
      Tested.run(at(address(mute))).failedAt(Stage.TCP, Diagnosis.SILENT);
      endsInTime(begin);
      long again = System.nanoTime();
      Tested.run(encryptedAt(address(mute))).failedAt(Stage.TLS, Diagnosis.SILENT);
      endsInTime(again);
    }
  }

  @Test
  void shouldEndInTimeWhenPacketsAreDropped() throws Exception {
    // a full backlog: the system drops further connections as a firewall does
    try (ServerSocket full = new ServerSocket(0, 1, LOOPBACK);
        Socket first = new Socket();
        Socket second = new Socket();
        Socket third = new Socket()) {
      for (Socket socket : new Socket[] {first, second, third}) {
        try {
          socket.connect(full.getLocalSocketAddress(), 200);
        } catch (java.net.SocketTimeoutException e) {
          break;
        }
      }
      long begin = System.nanoTime();
      Tested.run(at(address(full))).failedAt(Stage.TCP, Diagnosis.TCP_SILENT);
      endsInTime(begin);
    }
  }

  @Test
  void shouldSayThatNothingListens() {
    Tested.run(at("127.0.0.1:1")).failedAt(Stage.TCP, Diagnosis.TCP_REFUSED);
  }

  @Test
  void shouldSayThatAHostIsUnknown() {
    long begin = System.nanoTime();
    Tested.run(at("broker.invalid:9092")).failedAt(Stage.NAME, Diagnosis.NAME_UNKNOWN);
    endsInTime(begin);
  }

  @Test
  void shouldSayThatAnAddressIsNone() {
    assertThat(
            Tested.run(at("127.0.0.1:9092,broker"))
                .failedAt(Stage.NAME, Diagnosis.ADDRESS_INVALID)
                .detail())
        .contains("'broker'");
    Tested.run(at("broker:99999")).failedAt(Stage.NAME, Diagnosis.ADDRESS_INVALID);
  }

  @Test
  void shouldSayThatWhatAnswersIsNoBroker() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, LOOPBACK)) {
      Thread.ofVirtual()
          .start(
              () -> {
                while (!server.isClosed()) {
                  try (Socket socket = server.accept()) {
                    socket
                        .getOutputStream()
                        .write("SSH-2.0-OpenSSH_9.6\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().readNBytes(8);
                  } catch (java.io.IOException e) {
                    return;
                  }
                }
              });
      Tested.run(at(address(server))).failedAt(Stage.TCP, Diagnosis.NOT_KAFKA);
    }
  }

  @Test
  void shouldStopWhenInterruptedAndStayInterrupted() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, LOOPBACK)) {
      ConnectionReport[] report = new ConnectionReport[1];
      boolean[] interrupted = new boolean[1];
      Thread tester =
          Thread.ofPlatform()
              .start(
                  () -> {
                    report[0] = ConnectionTest.run(at(address(mute)), result -> {});
                    interrupted[0] = Thread.currentThread().isInterrupted();
                  });
      mute.accept().close();
      tester.interrupt();
      assertThat(tester.join(Duration.ofSeconds(2))).isTrue();
      assertThat(interrupted[0]).isTrue();
      assertThat(report[0].stages()).hasSize(Stage.values().length);
      assertThat(report[0].stages().getLast().remark().diagnosis()).isEqualTo(Diagnosis.CANCELLED);
    }
  }

  @Test
  void shouldSayThatASecretCannotBeHad() throws Exception {
    Secret locked =
        Secret.kept(
            new SecretRef(SecretHome.VAULT, "cluster/x/password"),
            () ->
                Result.err(
                    new Problem.Denied("Vault", "the vault is locked.", "Unlock the vault.")));
    try (ServerSocket mute = new ServerSocket(0, 50, LOOPBACK)) {
      Remark remark =
          Tested.run(
                  new ClusterProfile(
                      "locked",
                      address(mute),
                      new Security.Sasl(new Login.Plain("alice", locked), null),
                      Access.MANAGED))
              .failedAt(Stage.TLS, Diagnosis.SECRET_UNAVAILABLE);
      assertThat(remark.detail()).contains("the vault is locked");
    }
  }
}
