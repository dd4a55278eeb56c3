package org.mirrorbench.app.worker;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.worker.WorkerFault;
import org.mirrorbench.engine.worker.WorkerRules;

/** What is wrong with a draft, field by field, judged by the engine's rules. */
final class WorkerFindings {

  private final WorkerDraft draft;
  private final Known known;
  private final Map<WorkerField, WorkerFault> found = new EnumMap<>(WorkerField.class);

  /**
   * What a draft is judged by.
   *
   * @param names the names of the other workers
   * @param clusters the known clusters by alias
   */
  record Known(Collection<String> names, Map<String, Access> clusters) {}

  private WorkerFindings(WorkerDraft draft, Known known) {
    this.draft = draft;
    this.known = known;
  }

  /** Only the fields that cannot be used as they are, of those that the draft's kind asks for. */
  static Map<WorkerField, WorkerFault> of(WorkerDraft draft, Known known) {
    WorkerFindings findings = new WorkerFindings(draft, known);
    findings.add(WorkerField.NAME, WorkerRules.name(draft.text(WorkerField.NAME), known.names()));
    switch (draft.kind()) {
      case LOCAL -> findings.worker();
      case REMOTE -> findings.remote();
      case PREPARED -> {
        findings.worker();
        findings.delivery();
        findings.add(WorkerField.REPLICAS, WorkerRules.count(draft.text(WorkerField.REPLICAS)));
      }
    }
    return Map.copyOf(findings.found);
  }

  private void worker() {
    add(
        WorkerField.CLUSTER,
        WorkerRules.cluster(draft.text(WorkerField.CLUSTER), known.clusters()));
    need(WorkerField.GROUP);
    List<WorkerField> topics =
        List.of(WorkerField.CONFIGS, WorkerField.OFFSETS, WorkerField.STATUS);
    for (WorkerField topic : topics) {
      Stream<WorkerField> before = topics.stream().takeWhile(other -> other != topic);
      add(topic, WorkerRules.topic(draft.text(topic), before.map(draft::text).toList()));
    }
    switch (draft.choice(WorkerField.CONVERTERS, Choices.Conversion.class)) {
      case BYTES -> {}
      case AVRO -> add(WorkerField.REGISTRY, WorkerRules.url(draft.text(WorkerField.REGISTRY)));
      case CUSTOM -> {
        need(WorkerField.KEY_CONVERTER);
        need(WorkerField.VALUE_CONVERTER);
        need(WorkerField.HEADER_CONVERTER);
      }
    }
    if (draft.choice(WorkerField.REACH, Choices.Reach.class) == Choices.Reach.SHARED) {
      listener();
    }
  }

  private void listener() {
    String bind = draft.text(WorkerField.BIND);
    add(WorkerField.BIND, WorkerRules.host(bind));
    add(WorkerField.PORT, WorkerRules.port(draft.text(WorkerField.PORT)));
    add(WorkerField.ADVERTISED, WorkerRules.advertisedHost(draft.text(WorkerField.ADVERTISED)));
    String store = draft.text(WorkerField.KEY_STORE);
    add(WorkerField.KEY_STORE, WorkerRules.keyStore(store, bind));
    if (!store.isBlank()) {
      need(WorkerField.KEY_STORE_PASSWORD);
    }
    need(WorkerField.TOKEN);
  }

  private void remote() {
    add(WorkerField.URLS, WorkerRules.urls(draft.text(WorkerField.URLS)));
    switch (draft.choice(WorkerField.LOGIN, Choices.Login.class)) {
      case NONE -> {}
      case BASIC -> {
        need(WorkerField.USER);
        need(WorkerField.PASSWORD);
      }
      case BEARER -> need(WorkerField.BEARER);
    }
    if (TlsDraft.asked(draft)) {
      trust();
      identity();
    }
    delivery();
  }

  private void trust() {
    switch (draft.choice(WorkerField.TRUST, Choices.Trust.class)) {
      case SYSTEM -> {}
      case JKS, PKCS12, PEM_FILE -> need(WorkerField.TRUST_PATH);
      case PEM -> add(WorkerField.TRUST_PEM, WorkerRules.pem(draft.text(WorkerField.TRUST_PEM)));
    }
  }

  private void identity() {
    switch (draft.choice(WorkerField.IDENTITY, Choices.Identity.class)) {
      case NONE -> {}
      case JKS, PKCS12 -> {
        need(WorkerField.IDENTITY_PATH);
        need(WorkerField.IDENTITY_PASSWORD);
      }
      case PEM_FILE -> need(WorkerField.IDENTITY_PATH);
      case PEM -> {
        add(WorkerField.IDENTITY_CHAIN, WorkerRules.pem(draft.text(WorkerField.IDENTITY_CHAIN)));
        SecretText key = draft.secret(WorkerField.IDENTITY_KEY);
        if (key.kept() == null || !key.typed().isEmpty()) {
          add(WorkerField.IDENTITY_KEY, WorkerRules.pem(key.typed()));
        }
      }
    }
  }

  private void delivery() {
    switch (draft.choice(WorkerField.DELIVERY, Choices.Delivery.class)) {
      case CLEAR -> {}
      case FILE ->
          add(WorkerField.FILE_PATH, WorkerRules.absolutePath(draft.text(WorkerField.FILE_PATH)));
      case ENVIRONMENT ->
          add(WorkerField.PREFIX, WorkerRules.environmentPrefix(draft.text(WorkerField.PREFIX)));
      case DIRECTORY ->
          add(
              WorkerField.FOLDER_PATH,
              WorkerRules.absolutePath(draft.text(WorkerField.FOLDER_PATH)));
      case PROVIDER ->
          add(WorkerField.PROVIDER, WorkerRules.provider(draft.text(WorkerField.PROVIDER)));
    }
  }

  private void need(WorkerField field) {
    boolean missing = field.secret() ? draft.secret(field).empty() : draft.text(field).isBlank();
    add(field, missing ? WorkerFault.MISSING : null);
  }

  private void add(WorkerField field, @Nullable WorkerFault fault) {
    if (fault != null) {
      found.put(field, Objects.requireNonNull(fault));
    }
  }
}
