package org.mirrorbench.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mirrorbench.app.SampleDrafts;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;

class WorkerDraftsTest {

  private final SampleDrafts workspace = new SampleDrafts();
  private final WorkerDraft begun =
      WorkerDraft.fresh(WorkerKind.REMOTE)
          .with(WorkerField.NAME, "dr")
          .withSecret(WorkerField.PASSWORD, "hunter2");

  @Test
  void shouldGoOnInMemoryWithWhatWasTyped() {
    WorkerDrafts drafts = new WorkerDrafts(workspace, List::of);

    drafts.keep(begun);

    assertThat(drafts.latest()).isEqualTo(begun);
  }

  @Test
  void shouldGoOnAfterARestartWithoutTypedSecrets() {
    new WorkerDrafts(workspace, List::of).keep(begun);
    await().until(() -> workspace.load("worker", "wizard").isPresent());

    WorkerDrafts later = new WorkerDrafts(workspace, List::of);

    await().until(() -> later.latest() != null);
    assertThat(later.latest())
        .isEqualTo(new WorkerDraft(WorkerKind.REMOTE, null, begun.texts(), Map.of()));
    assertThat(workspace.load("worker", "wizard").orElseThrow().fields())
        .doesNotContainValue("hunter2");
  }

  @Test
  void shouldForgetWhatWasFinished() {
    WorkerDrafts drafts = new WorkerDrafts(workspace, List::of);
    drafts.keep(begun);
    await().until(() -> workspace.load("worker", "wizard").isPresent());

    drafts.forget();

    assertThat(drafts.latest()).isNull();
    await().until(() -> workspace.load("worker", "wizard").isEmpty());
  }

  @Test
  void shouldGoOnEditingAWorkerThatIsStillThere() {
    RemoteWorker worker =
        new RemoteWorker(
            "dr",
            List.of(URI.create("https://connect:8083")),
            new RestLogin.Basic("ana", Secret.of("kept")),
            null,
            new SecretDelivery.Environment("X_"));
    WorkerDraft edited = DraftReader.of(worker).with(WorkerField.USER, "bob");
    Map<String, String> fields = DraftFields.write(edited);

    assertThat(DraftFields.read(fields, List.of(view(worker)))).isEqualTo(edited);
    assertThat(DraftFields.read(fields, List.<WorkerView>of())).isNull();
  }

  @Test
  void shouldPassOverWhatAnotherVersionWrote() {
    Map<String, String> fields = Map.of("kind", "REMOTE", "NAME", "dr", "COLOUR", "red");

    WorkerDraft read = Objects.requireNonNull(DraftFields.read(fields, null));

    assertThat(read.text(WorkerField.NAME)).isEqualTo("dr");
    assertThat(DraftFields.read(Map.of("kind", "SHARED"), null)).isNull();
  }

  private static WorkerView view(RemoteWorker worker) {
    return new WorkerView(
        worker,
        null,
        worker.name(),
        WorkerView.State.UNKNOWN,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        Instant.EPOCH);
  }
}
