package org.mirrorbench.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.WorkerView;
import org.mirrorbench.engine.WorkerView.State;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.log.LogLine;
import org.mirrorbench.engine.worker.Advice;
import org.mirrorbench.engine.worker.ConnectGroup;
import org.mirrorbench.engine.worker.Converters;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteInspection;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;
import org.mirrorbench.engine.worker.WorkerEntry;

class WorkersModelTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final LocalWorker LOCAL =
      new LocalWorker(
          "dr-connect",
          "dr",
          ConnectGroup.named("mirrorbench.dr"),
          Converters.BYTE_ARRAY,
          List.of(),
          false,
          new Listener.Private(),
          Map.of());
  private static final RemoteWorker REMOTE =
      new RemoteWorker(
          "cloud",
          List.of(URI.create("https://connect:8083")),
          new RestLogin.None(),
          null,
          new SecretDelivery.Clear());

  @Test
  void shouldFilterByNameClusterAndAddress() {
    WorkersModel model = new WorkersModel();
    model.show(List.of(view(LOCAL, State.RUNNING, "dr"), view(REMOTE, State.RUNNING, "eu-west")));

    model.filterProperty().set(" EU-");

    assertThat(model.foundProperty().get()).extracting(WorkerView::name).containsExactly("cloud");
    assertThat(model.all()).hasSize(2);
  }

  @Test
  void shouldTellAWorkerOnTheWrongCluster() {
    assertThat(Attachment.of(view(LOCAL, State.RUNNING, "dr"))).isEqualTo(Attachment.RIGHT);
    assertThat(Attachment.of(view(LOCAL, State.RUNNING, "other"))).isEqualTo(Attachment.WRONG);
    assertThat(Attachment.of(view(LOCAL, State.STOPPED, null))).isEqualTo(Attachment.STRANGE);
    assertThat(
            Attachment.of(
                view(
                    REMOTE,
                    State.RUNNING,
                    "dr",
                    Advice.of(Advice.Topic.WRONG_CLUSTER, "dr", "eu"))))
        .isEqualTo(Attachment.WRONG);
  }

  @Test
  void shouldOfferOnlyWhatFits() {
    assertThat(fitting(view(LOCAL, State.STOPPED, "dr")))
        .containsExactly(WorkerAction.START, WorkerAction.EDIT, WorkerAction.REMOVE);
    assertThat(fitting(view(LOCAL, State.RUNNING, "dr")))
        .containsExactly(WorkerAction.STOP, WorkerAction.RESTART, WorkerAction.REMOVE);
    assertThat(fitting(view(REMOTE, State.DOWN, null)))
        .containsExactly(WorkerAction.INSPECT, WorkerAction.EDIT, WorkerAction.REMOVE);
    assertThat(fitting(view(null, State.RUNNING, "dr"))).isEmpty();
  }

  @Test
  void shouldForgetWhatAWorkerSaidOnceItIsSetUpOtherwise() {
    WorkersModel model = new WorkersModel();
    model.show(List.of(view(REMOTE, State.RUNNING, "eu-west")));
    RemoteInspection said =
        new RemoteInspection(
            "https://connect:8083", "4.3.1", "id", null, List.of(), 1, 0, 0, List.of());
    model.inspected(REMOTE, said);
    assertThat(model.inspection(REMOTE)).isEqualTo(said);
    RemoteWorker moved =
        new RemoteWorker(
            "cloud",
            List.of(URI.create("https://elsewhere:8083")),
            new RestLogin.None(),
            null,
            new SecretDelivery.Clear());

    model.show(List.of(view(moved, State.UNKNOWN, null)));

    assertThat(model.inspection(moved)).isNull();
    assertThat(model.inspection(REMOTE)).isNull();
  }

  @Test
  void shouldKnowAWorkersOwnLogLines() {
    WorkerView worker = view(LOCAL, State.RUNNING, "dr");
    LogLine own = line("[Worker clientId=c, groupId=mirrorbench.dr] Joined", "main", null);
    LogLine thread = line("Herder started", "DistributedHerder-connect-mirrorbench.dr-1", null);
    LogLine context = line("Starting", "main", "[dr-connect] ");
    LogLine other = line("groupId=mirrorbench.dr-west joined", "main", "dr-connect-2");

    assertThat(WorkerLog.of(worker, List.of(own, thread, context, other)))
        .containsExactly(own, thread, context);
  }

  @Test
  void shouldKnowTheLinesOfAWorkersConnectorsFromThoseOfAnother() {
    LogLine ofWorker = written("dr-connect", "[beat|task-0] ");
    LogLine ofFlow = written("a->b", "[a-b-source|task-0] ");
    LogLine other = written("eu-connect", "[beat|task-0] dr-connect");
    List<LogLine> lines = List.of(ofWorker, ofFlow, other);

    assertThat(WorkerLog.of(view(LOCAL, State.RUNNING, "dr"), lines)).containsExactly(ofWorker);
    assertThat(WorkerLog.of(view(null, State.RUNNING, "b"), lines)).containsExactly(ofFlow);
  }

  private static LogLine written(String worker, String context) {
    return new LogLine(NOW, "INFO", "a.Logger", "main", worker, context, "Committed", null);
  }

  private static List<WorkerAction> fitting(WorkerView worker) {
    return Arrays.stream(WorkerAction.values()).filter(action -> action.fits(worker)).toList();
  }

  private static WorkerView view(
      @Nullable WorkerEntry entry, State state, @Nullable String alias, Advice... advice) {
    return new WorkerView(
        entry,
        entry == null ? new FlowName("a", "b") : null,
        entry == null ? "mm2-mirrorbench.a.b" : entry.name(),
        state,
        null,
        alias,
        "some-id",
        null,
        null,
        null,
        null,
        null,
        List.of(advice),
        null,
        NOW);
  }

  private static LogLine line(String message, String thread, @Nullable String context) {
    return new LogLine(NOW, "INFO", "a.Logger", thread, context, message, null);
  }
}
