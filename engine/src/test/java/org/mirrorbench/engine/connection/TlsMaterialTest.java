package org.mirrorbench.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.testkit.TestCertificates;
import org.mirrorbench.engine.testkit.TestCertificates.Holder;

/** What Kafka's own factory refuses is explained; nothing of it is quoted. */
class TlsMaterialTest {

  private static final TestCertificates CERTIFICATES = TestCertificates.get();
  private static final Secret WRONG = Secret.of("wrong-store-pw");

  @TempDir private Path folder = Path.of("");

  private static Finding refused(Tls.Trust trust, Tls.@Nullable Identity identity) {
    ClusterProfile profile =
        new ClusterProfile(
            "x", "localhost:1", new Security.Ssl(new Tls(trust, identity, true)), Access.MANAGED);
    ClientSettings settings = ClientSettings.of(profile).orThrow();
    KafkaException thrown =
        catchThrowableOfType(KafkaException.class, () -> TlsStage.factory(settings));
    assertThat(thrown).as("Kafka accepts it").isNotNull();
    Finding finding = TlsMaterial.diagnose(settings, thrown);
    assertThat(finding.failed()).isTrue();
    assertThat(finding.remark().detail())
        .doesNotContain("BEGIN", TestCertificates.PASSWORD, "wrong-store-pw");
    return finding;
  }

  private static void refused(
      Tls.Trust trust, Tls.@Nullable Identity identity, Diagnosis diagnosis, Path file) {
    Remark remark = refused(trust, identity).remark();
    assertThat(remark.diagnosis()).isEqualTo(diagnosis);
    assertThat(remark.detail()).contains(file.toString());
  }

  private static Tls.Trust trusted() {
    return CERTIFICATES.trust(Tls.Format.PKCS12);
  }

  @Test
  void shouldSayThatAPasswordIsWrong() {
    for (Tls.Format format : Tls.Format.values()) {
      Path keys = CERTIFICATES.keyStore(Holder.MIRROR, format);
      refused(
          trusted(),
          new Tls.Identity.Store(format, keys.toString(), WRONG, null),
          Diagnosis.KEYSTORE_PASSWORD_WRONG,
          keys);
      refused(
          new Tls.Trust.Store(format, keys.toString(), WRONG),
          null,
          Diagnosis.TRUSTSTORE_PASSWORD_WRONG,
          keys);
    }
    Path jks = CERTIFICATES.keyStore(Holder.MIRROR, Tls.Format.JKS);
    refused(
        trusted(),
        new Tls.Identity.Store(Tls.Format.JKS, jks.toString(), TestCertificates.password(), WRONG),
        Diagnosis.KEY_PASSWORD_WRONG,
        jks);
  }

  @Test
  void shouldSayThatAFileIsMissing() {
    Path none = folder.resolve("none.p12");
    refused(
        trusted(),
        new Tls.Identity.Store(Tls.Format.PKCS12, none.toString(), WRONG, null),
        Diagnosis.KEYSTORE_MISSING,
        none);
    refused(new Tls.Trust.PemFile(none.toString()), null, Diagnosis.TRUSTSTORE_MISSING, none);
  }

  @Test
  void shouldSayThatAFileHasAnotherFormat() {
    Path pem = CERTIFICATES.trustPem();
    refused(
        trusted(),
        new Tls.Identity.Store(Tls.Format.PKCS12, pem.toString(), WRONG, null),
        Diagnosis.KEYSTORE_UNREADABLE,
        pem);
    refused(
        new Tls.Trust.Store(Tls.Format.JKS, pem.toString(), WRONG),
        null,
        Diagnosis.TRUSTSTORE_UNREADABLE,
        pem);
  }

  @Test
  void shouldSayWhatAPemFileLacks() throws IOException {
    Path chain = CERTIFICATES.chainPem(Holder.MIRROR);
    refused(
        trusted(),
        new Tls.Identity.PemFile(chain.toString(), null),
        Diagnosis.PEM_WITHOUT_KEY,
        chain);
    Path encrypted = CERTIFICATES.encryptedPem(Holder.MIRROR);
    refused(
        trusted(),
        new Tls.Identity.PemFile(encrypted.toString(), null),
        Diagnosis.PEM_KEY_ENCRYPTED,
        encrypted);
    refused(
        trusted(),
        new Tls.Identity.PemFile(encrypted.toString(), WRONG),
        Diagnosis.PEM_KEY_PASSWORD_WRONG,
        encrypted);
    Path pem = CERTIFICATES.pem(Holder.MIRROR);
    refused(
        trusted(),
        new Tls.Identity.PemFile(pem.toString(), WRONG),
        Diagnosis.PEM_KEY_NOT_ENCRYPTED,
        pem);
    String key = Files.readString(pem);
    Path keyOnly =
        Files.writeString(
            folder.resolve("key.pem"), key.substring(0, key.indexOf("-----BEGIN CERTIFICATE")));
    refused(
        trusted(),
        new Tls.Identity.PemFile(keyOnly.toString(), null),
        Diagnosis.PEM_WITHOUT_CERTIFICATE,
        keyOnly);
    refused(
        new Tls.Trust.PemFile(keyOnly.toString()),
        null,
        Diagnosis.PEM_WITHOUT_CERTIFICATE,
        keyOnly);
    Path old =
        Files.writeString(folder.resolve("old.pem"), key.replace("PRIVATE KEY", "EC PRIVATE KEY"));
    assertThat(Files.readString(old)).contains("BEGIN EC PRIVATE KEY");
  }

  @Test
  void shouldSayWhatIsWrongWithPastedPem() throws IOException {
    String chain = Files.readString(CERTIFICATES.chainPem(Holder.MIRROR));
    Remark remark =
        refused(trusted(), new Tls.Identity.Pem(chain, Secret.of("no key at all"), null)).remark();
    assertThat(remark.diagnosis()).isEqualTo(Diagnosis.PEM_WITHOUT_KEY);
    assertThat(refused(new Tls.Trust.Pem("nothing"), null).remark().diagnosis())
        .isEqualTo(Diagnosis.PEM_WITHOUT_CERTIFICATE);
  }
}
