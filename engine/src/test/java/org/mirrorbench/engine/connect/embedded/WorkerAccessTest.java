package org.mirrorbench.engine.connect.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.cluster.Tls.Format;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.testkit.TestCertificates;
import org.mirrorbench.engine.testkit.TestCertificates.Holder;

final class WorkerAccessTest {

  private static final URI ADDRESS = URI.create("https://localhost:8443");

  private final TestCertificates certificates = TestCertificates.get();

  @Test
  void shouldOpenOneClientForEachLifeOfAWorker() {
    WorkerAccess access = access("listeners.https.", stores());

    ConnectCluster first = access.to(ADDRESS).orThrow();

    assertThat(access.to(ADDRESS).orThrow()).isSameAs(first);
    assertThat(access.to(URI.create("https://localhost:8444")).orThrow()).isNotSameAs(first);
    access.forget();
    assertThat(access.to(ADDRESS).orThrow()).isNotSameAs(first);
  }

  @Test
  void shouldReadWhatKafkaReads() {
    Map<String, String> pem =
        Map.of(
            "ssl.keystore.type",
            "PEM",
            "ssl.keystore.location",
            certificates.encryptedPem(Holder.SERVER).toString(),
            "ssl.key.password",
            TestCertificates.PASSWORD,
            "ssl.truststore.type",
            "PEM",
            "ssl.truststore.location",
            certificates.trustPem().toString());

    assertThat(open("", pem)).isInstanceOf(Result.Ok.class);
    assertThat(open("listeners.https.", pem)).isInstanceOf(Result.Ok.class);
    assertThat(open("", stores())).isInstanceOf(Result.Ok.class);
  }

  @Test
  void shouldSayWhatCannotBeRead() {
    Map<String, String> wrong = new HashMap<>(stores());
    wrong.put("ssl.keystore.password", "not-the-password-77");

    assertThat(open("", wrong))
        .isInstanceOfSatisfying(
            Result.Err.class,
            err ->
                assertThat(err.problem())
                    .isInstanceOf(Problem.Invalid.class)
                    .extracting(Problem::sentence)
                    .asString()
                    .contains("Worker of w")
                    .doesNotContain("not-the-password-77"));
  }

  private Map<String, String> stores() {
    Path keys = certificates.keyStore(Holder.SERVER, Format.PKCS12);
    return Map.of(
        "ssl.keystore.type",
        "PKCS12",
        "ssl.keystore.location",
        keys.toString(),
        "ssl.keystore.password",
        TestCertificates.PASSWORD);
  }

  private static Result<ConnectCluster> open(String prefix, Map<String, String> ssl) {
    return access(prefix, ssl).to(ADDRESS);
  }

  private static WorkerAccess access(String prefix, Map<String, String> ssl) {
    Map<String, String> properties = new HashMap<>();
    ssl.forEach((key, value) -> properties.put(prefix + key, value));
    return new WorkerAccess(new WorkerSpec("w", properties), "token");
  }
}
