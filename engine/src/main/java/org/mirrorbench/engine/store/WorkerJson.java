package org.mirrorbench.engine.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.worker.Listener;
import org.mirrorbench.engine.worker.LocalWorker;
import org.mirrorbench.engine.worker.RemoteWorker;
import org.mirrorbench.engine.worker.RestLogin;
import org.mirrorbench.engine.worker.SecretDelivery;
import org.mirrorbench.engine.worker.WorkerEntry;

/**
 * Workers as JSON; a secret is its reference, never its text. The names of the kinds are the format
 * of the workspace: never change one.
 */
final class WorkerJson {

  private final ObjectMapper mapper;

  /**
   * @param open fetches a kept secret when it is needed
   */
  WorkerJson(Function<SecretRef, Secret> open) {
    this.mapper =
        SecurityJson.mapper(open)
            .addMixIn(WorkerEntry.class, WorkerKinds.class)
            .addMixIn(Listener.class, ListenerKinds.class)
            .addMixIn(RestLogin.class, LoginKinds.class)
            .addMixIn(SecretDelivery.class, DeliveryKinds.class);
  }

  /**
   * @throws IllegalStateException if a secret in it is kept nowhere
   */
  String write(WorkerEntry entry) {
    try {
      return mapper.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof IllegalStateException broken) {
        throw broken;
      }
      throw new UncheckedIOException(e);
    }
  }

  WorkerEntry read(String json) {
    try {
      return mapper.readValue(json, WorkerEntry.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = LocalWorker.class, name = "local"),
    @JsonSubTypes.Type(value = RemoteWorker.class, name = "remote")
  })
  private interface WorkerKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Listener.Private.class, name = "private"),
    @JsonSubTypes.Type(value = Listener.Shared.class, name = "shared")
  })
  private interface ListenerKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = RestLogin.None.class, name = "none"),
    @JsonSubTypes.Type(value = RestLogin.Basic.class, name = "basic"),
    @JsonSubTypes.Type(value = RestLogin.Bearer.class, name = "bearer")
  })
  private interface LoginKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = SecretDelivery.Clear.class, name = "clear"),
    @JsonSubTypes.Type(value = SecretDelivery.PropertiesFile.class, name = "file"),
    @JsonSubTypes.Type(value = SecretDelivery.Environment.class, name = "environment"),
    @JsonSubTypes.Type(value = SecretDelivery.Directory.class, name = "directory"),
    @JsonSubTypes.Type(value = SecretDelivery.Provider.class, name = "provider")
  })
  private interface DeliveryKinds {}
}
