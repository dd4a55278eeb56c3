package org.mirrorbench.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.cluster.Tls.Identity;
import org.mirrorbench.engine.cluster.Tls.Trust;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.worker.ConnectGroup;
import org.mirrorbench.engine.worker.Converters;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;
import org.mirrorbench.engine.worker.WorkerEntry;
import org.mirrorbench.engine.worker.WorkerFault;

class WorkerDraftTest {

  private static final WorkerFindings.Known KNOWN =
      new WorkerFindings.Known(
          List.of("taken"), Map.of("dr", Access.MANAGED, "legacy", Access.READ_ONLY));

  /** Entries of every kind; each secret is kept under a reference of its own. */
  static List<WorkerEntry> entries() {
    Converters json = new Converters("a.Key", "a.Value", "a.Header", null);
    return List.of(
        local(Converters.BYTE_ARRAY, new Listener.Private()),
        local(Converters.avro("https://registry:8081"), shared(null)),
        local(json, shared(new Listener.KeyStore("/etc/key.p12", kept("store")))),
        remote(new RestLogin.None(), null, new SecretDelivery.Clear()),
        remote(
            new RestLogin.Basic("ana", kept("basic")),
            new Tls(
                new Trust.Store(Tls.Format.JKS, "/etc/trust.jks", kept("trust")),
                new Identity.Store(Tls.Format.PKCS12, "/etc/id.p12", kept("id"), kept("key")),
                true),
            new SecretDelivery.PropertiesFile("/etc/secrets.properties")),
        remote(
            new RestLogin.Bearer(kept("bearer")),
            new Tls(
                new Trust.PemFile("/etc/ca.pem"), new Identity.PemFile("/etc/id.pem", null), false),
            new SecretDelivery.Environment("KAFKA_")),
        remote(
            new RestLogin.None(),
            new Tls(
                new Trust.Pem("-----BEGIN CERTIFICATE-----"),
                new Identity.Pem("-----BEGIN CERTIFICATE-----", kept("pem"), kept("pemKey")),
                true),
            new SecretDelivery.Provider("vault", "secret/kafka")),
        remote(new RestLogin.None(), null, new SecretDelivery.Directory("/mnt/secrets")));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void shouldGiveBackAnEntryThatNobodyTouched(WorkerEntry entry) {
    WorkerDraft draft = DraftReader.of(entry);

    assertThat(WorkerFindings.of(draft, KNOWN)).isEmpty();
    assertThat(DraftWriter.entry(draft)).isEqualTo(entry);
  }

  @Test
  void shouldReplaceOnlyTheSecretThatWasTyped() {
    WorkerDraft draft =
        DraftReader.of(entries().get(4)).withSecret(WorkerField.PASSWORD, "another");

    RemoteWorker written = DraftWriter.remote(draft);

    Secret password = ((RestLogin.Basic) written.login()).password();
    assertThat(password.ref()).isNull();
    assertThat(password.reveal()).isEqualTo("another");
    assertThat(written.tls()).isEqualTo(((RemoteWorker) entries().get(4)).tls());
    assertThat(DraftWriter.entry(draft.withSecret(WorkerField.PASSWORD, "")))
        .as("an empty field keeps what there was")
        .isEqualTo(entries().get(4));
  }

  @Test
  void shouldGiveAPastedKeyItsLinesBack() {
    String flat = "-----BEGIN PRIVATE KEY-----MIIEvQIBADAN-----END PRIVATE KEY-----";
    WorkerDraft draft = DraftReader.of(entries().get(6)).withSecret(WorkerField.IDENTITY_KEY, flat);

    Tls tls = Objects.requireNonNull(DraftWriter.remote(draft).tls());

    assertThat(((Identity.Pem) Objects.requireNonNull(tls.identity())).key().reveal())
        .isEqualTo("-----BEGIN PRIVATE KEY-----\nMIIEvQIBADAN\n-----END PRIVATE KEY-----");
  }

  @Test
  void shouldNeverPrintWhatWasTyped() {
    WorkerDraft draft =
        WorkerDraft.fresh(WorkerKind.REMOTE).withSecret(WorkerField.PASSWORD, "s3cret");

    assertThat(draft.toString()).doesNotContain("s3cret");
    assertThat(draft.secrets().toString()).doesNotContain("s3cret").contains(Secret.MASK);
    assertThat(draft.withoutTypedSecrets().secret(WorkerField.PASSWORD).empty()).isTrue();
  }

  @Test
  void shouldSuggestNamesUntilSomebodyTypesOthers() {
    WorkerDraft draft = WorkerDraft.fresh(WorkerKind.LOCAL).with(WorkerField.CLUSTER, "dr");
    assertThat(draft.text(WorkerField.NAME)).isEqualTo("dr-connect");
    assertThat(draft.text(WorkerField.STATUS)).isEqualTo("mirrorbench.dr-connect.status.internal");

    WorkerDraft typed = draft.with(WorkerField.OFFSETS, "own-offsets").with(WorkerField.NAME, "w");
    assertThat(typed.text(WorkerField.GROUP)).isEqualTo("mirrorbench.w");
    assertThat(typed.text(WorkerField.CONFIGS)).isEqualTo("mirrorbench.w.configs.internal");
    assertThat(typed.text(WorkerField.OFFSETS)).isEqualTo("own-offsets");
    assertThat(typed.with(WorkerField.CLUSTER, "other").text(WorkerField.NAME)).isEqualTo("w");
  }

  @Test
  void shouldNotRenameTheGroupOfAnEditedWorker() {
    WorkerDraft draft = DraftReader.of(entries().get(0)).with(WorkerField.NAME, "renamed");

    assertThat(draft.text(WorkerField.GROUP)).isEqualTo("g");
  }

  @Test
  void shouldSayWhatIsWrongAtEachField() {
    WorkerDraft draft =
        WorkerDraft.fresh(WorkerKind.LOCAL)
            .with(WorkerField.CLUSTER, "legacy")
            .with(WorkerField.NAME, "taken")
            .with(WorkerField.STATUS, "same")
            .with(WorkerField.CONFIGS, "same")
            .with(WorkerField.CONVERTERS, "AVRO")
            .with(WorkerField.REACH, "SHARED")
            .with(WorkerField.PORT, "x");

    assertThat(WorkerFindings.of(draft, KNOWN))
        .containsOnly(
            Map.entry(WorkerField.CLUSTER, WorkerFault.READ_ONLY),
            Map.entry(WorkerField.NAME, WorkerFault.TAKEN),
            Map.entry(WorkerField.STATUS, WorkerFault.SAME_TOPIC),
            Map.entry(WorkerField.REGISTRY, WorkerFault.MISSING),
            Map.entry(WorkerField.PORT, WorkerFault.PORT),
            Map.entry(WorkerField.ADVERTISED, WorkerFault.MISSING),
            Map.entry(WorkerField.KEY_STORE, WorkerFault.NEEDS_TLS),
            Map.entry(WorkerField.TOKEN, WorkerFault.MISSING));
  }

  @Test
  void shouldAskARemoteWorkerOnlyForWhatItNeeds() {
    WorkerDraft draft =
        WorkerDraft.fresh(WorkerKind.REMOTE)
            .with(WorkerField.NAME, "cloud")
            .with(WorkerField.URLS, "http://connect:8083")
            .with(WorkerField.TRUST, "JKS");
    assertThat(WorkerFindings.of(draft, KNOWN)).as("no https, no trust").isEmpty();

    assertThat(WorkerFindings.of(draft.with(WorkerField.URLS, "https://connect:8083"), KNOWN))
        .containsOnlyKeys(WorkerField.TRUST_PATH);
    assertThat(WorkerFindings.of(draft.with(WorkerField.LOGIN, "BASIC"), KNOWN))
        .containsOnlyKeys(WorkerField.USER, WorkerField.PASSWORD);
  }

  @Test
  void shouldKeepWhatWasTypedWhenTheKindChanges() {
    WorkerDraft draft = WorkerDraft.fresh(WorkerKind.LOCAL).with(WorkerField.CLUSTER, "dr");

    WorkerDraft prepared = draft.as(WorkerKind.PREPARED);

    assertThat(prepared.text(WorkerField.CLUSTER)).isEqualTo("dr");
    assertThat(prepared.text(WorkerField.REACH)).isEqualTo("SHARED");
  }

  private static Secret kept(String id) {
    SecretRef ref = new SecretRef(SecretHome.VAULT, "worker/" + id);
    return Secret.kept(ref, () -> Result.ok("hidden " + id));
  }

  private static Listener shared(Listener.@Nullable KeyStore store) {
    return new Listener.Shared("127.0.0.1", 8083, "localhost", store, kept("token"));
  }

  private static LocalWorker local(Converters converters, Listener listener) {
    return new LocalWorker(
        "w",
        "dr",
        new ConnectGroup("g", "c", "o", "s"),
        converters,
        List.of("/opt/a", "/opt/b"),
        true,
        listener,
        Map.of("offset.flush.interval.ms", "5000"));
  }

  private static RemoteWorker remote(RestLogin login, @Nullable Tls tls, SecretDelivery delivery) {
    return new RemoteWorker(
        "r",
        List.of(URI.create("https://a:8083"), URI.create("http://b:8083")),
        login,
        tls,
        delivery);
  }
}
