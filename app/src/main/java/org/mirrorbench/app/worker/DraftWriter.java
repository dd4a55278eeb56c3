package org.mirrorbench.app.worker;

import java.net.URI;
import java.util.Map;
import org.mirrorbench.engine.worker.ConnectGroup;
import org.mirrorbench.engine.worker.Converters;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;
import org.mirrorbench.engine.worker.WorkerEntry;

/** Makes an entry of a draft in which nothing is wrong. */
final class DraftWriter {

  private DraftWriter() {}

  static WorkerEntry entry(WorkerDraft draft) {
    return switch (draft.kind()) {
      case LOCAL, PREPARED -> local(draft);
      case REMOTE -> remote(draft);
    };
  }

  /** Settings that no field shows stay as the edited worker has them. */
  static LocalWorker local(WorkerDraft draft) {
    return new LocalWorker(
        name(draft),
        draft.text(WorkerField.CLUSTER),
        new ConnectGroup(
            draft.text(WorkerField.GROUP).strip(),
            draft.text(WorkerField.CONFIGS).strip(),
            draft.text(WorkerField.OFFSETS).strip(),
            draft.text(WorkerField.STATUS).strip()),
        converters(draft),
        draft.lines(WorkerField.PLUGINS),
        draft.on(WorkerField.EXACTLY_ONCE),
        listener(draft),
        draft.origin() instanceof LocalWorker former ? former.properties() : Map.of());
  }

  static RemoteWorker remote(WorkerDraft draft) {
    return new RemoteWorker(
        name(draft),
        draft.lines(WorkerField.URLS).stream().map(URI::create).toList(),
        login(draft),
        TlsDraft.write(draft),
        delivery(draft));
  }

  static SecretDelivery delivery(WorkerDraft draft) {
    return switch (draft.choice(WorkerField.DELIVERY, Choices.Delivery.class)) {
      case CLEAR -> new SecretDelivery.Clear();
      case FILE -> new SecretDelivery.PropertiesFile(draft.text(WorkerField.FILE_PATH).strip());
      case ENVIRONMENT -> new SecretDelivery.Environment(draft.text(WorkerField.PREFIX).strip());
      case DIRECTORY -> new SecretDelivery.Directory(draft.text(WorkerField.FOLDER_PATH).strip());
      case PROVIDER ->
          new SecretDelivery.Provider(
              draft.text(WorkerField.PROVIDER).strip(),
              draft.text(WorkerField.PROVIDER_PATH).strip());
    };
  }

  static int replicas(WorkerDraft draft) {
    return Integer.parseInt(draft.text(WorkerField.REPLICAS).strip());
  }

  private static String name(WorkerDraft draft) {
    return draft.text(WorkerField.NAME).strip();
  }

  private static Converters converters(WorkerDraft draft) {
    return switch (draft.choice(WorkerField.CONVERTERS, Choices.Conversion.class)) {
      case BYTES -> Converters.BYTE_ARRAY;
      case AVRO -> Converters.avro(draft.text(WorkerField.REGISTRY).strip());
      case CUSTOM ->
          new Converters(
              draft.text(WorkerField.KEY_CONVERTER).strip(),
              draft.text(WorkerField.VALUE_CONVERTER).strip(),
              draft.text(WorkerField.HEADER_CONVERTER).strip(),
              draft.word(WorkerField.REGISTRY));
    };
  }

  private static Listener listener(WorkerDraft draft) {
    if (draft.choice(WorkerField.REACH, Choices.Reach.class) == Choices.Reach.PRIVATE) {
      return new Listener.Private();
    }
    String store = draft.word(WorkerField.KEY_STORE);
    return new Listener.Shared(
        draft.text(WorkerField.BIND).strip(),
        Integer.parseInt(draft.text(WorkerField.PORT).strip()),
        draft.text(WorkerField.ADVERTISED).strip(),
        store == null
            ? null
            : new Listener.KeyStore(store, draft.needed(WorkerField.KEY_STORE_PASSWORD)),
        draft.needed(WorkerField.TOKEN));
  }

  private static RestLogin login(WorkerDraft draft) {
    return switch (draft.choice(WorkerField.LOGIN, Choices.Login.class)) {
      case NONE -> new RestLogin.None();
      case BASIC ->
          new RestLogin.Basic(
              draft.text(WorkerField.USER).strip(), draft.needed(WorkerField.PASSWORD));
      case BEARER -> new RestLogin.Bearer(draft.needed(WorkerField.BEARER));
    };
  }
}
