package org.mirrorbench.app.worker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.worker.DeliveryExample;
import org.mirrorbench.engine.worker.RemoteInspection;

/** What to place where on a worker, so that references to secrets are resolved there. */
final class DeliveryText {

  private DeliveryText() {}

  /** Empty where nothing is to be placed, or not enough is known to say what. */
  static String of(WizardModel model, Messages messages) {
    WorkerDraft draft = model.draft();
    Choices.Delivery delivery = draft.choice(WorkerField.DELIVERY, Choices.Delivery.class);
    DeliveryExample example = delivery == Choices.Delivery.CLEAR ? null : example(model);
    if (example == null) {
      return "";
    }
    StringBuilder text = new StringBuilder("# connect-distributed.properties\n");
    example.properties().forEach(line -> text.append(line).append('\n'));
    if (!example.secrets().isEmpty()) {
      text.append("\n# ").append(words(delivery, draft, messages)).append('\n');
      example.secrets().forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }

  private static String words(Choices.Delivery delivery, WorkerDraft draft, Messages messages) {
    return switch (delivery) {
      case CLEAR -> "";
      case FILE ->
          messages.text("worker.delivery.example.file", draft.text(WorkerField.FILE_PATH).strip());
      case ENVIRONMENT -> messages.text("worker.delivery.example.environment");
      case DIRECTORY -> messages.text("worker.delivery.example.directory");
      case PROVIDER -> messages.text("worker.delivery.example.provider");
    };
  }

  /** A worker that is prepared has secrets of its own; one elsewhere needs those of its flows. */
  private static @Nullable DeliveryExample example(WizardModel model) {
    WorkerDraft draft = model.draft();
    if (draft.kind() == WorkerKind.PREPARED) {
      ClusterView cluster = model.cluster(draft.text(WorkerField.CLUSTER));
      return cluster == null || !model.findingsProperty().get().isEmpty()
          ? null
          : DeliveryExample.ofWorker(
              DraftWriter.local(draft), cluster.cluster().profile(), DraftWriter.delivery(draft));
    }
    List<ClusterProfile> clusters =
        model.clustersProperty().get().stream().map(view -> view.cluster().profile()).toList();
    ClusterView attached = attached(model);
    return DeliveryExample.ofFlows(
        clusters,
        attached == null ? null : attached.cluster().profile(),
        DraftWriter.delivery(draft));
  }

  private static @Nullable ClusterView attached(WizardModel model) {
    RemoteInspection found = model.inspection().property().get();
    return found == null
        ? model.cluster(model.draft().text(WorkerField.EXPECTED))
        : model.clusterOfId(found.kafkaClusterId());
  }
}
