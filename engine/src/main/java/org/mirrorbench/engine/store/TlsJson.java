package org.mirrorbench.engine.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;

/**
 * TLS settings as JSON; a secret is its reference, never its text.
 *
 * @param open fetches a kept secret when it is needed
 */
record TlsJson(Function<SecretRef, Secret> open) {

  static ObjectNode write(Tls tls) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("verifyHostName", tls.verifyHostName());
    ObjectNode trust = json.putObject("trust");
    switch (tls.trust()) {
      case Tls.Trust.Default() -> trust.put("kind", "default");
      case Tls.Trust.Store store -> {
        trust.put("kind", "store").put("format", store.format().name()).put("path", store.path());
        put(trust, "password", store.password());
      }
      case Tls.Trust.PemFile(String path) -> trust.put("kind", "pemFile").put("path", path);
      case Tls.Trust.Pem(String certificates) ->
          trust.put("kind", "pem").put("certificates", certificates);
    }
    if (tls.identity() != null) {
      write(json.putObject("identity"), tls.identity());
    }
    return json;
  }

  private static void write(ObjectNode json, Tls.Identity identity) {
    switch (identity) {
      case Tls.Identity.Store store -> {
        json.put("kind", "store").put("format", store.format().name()).put("path", store.path());
        put(json, "password", store.password());
        put(json, "keyPassword", store.keyPassword());
      }
      case Tls.Identity.PemFile file -> {
        json.put("kind", "pemFile").put("path", file.path());
        put(json, "keyPassword", file.keyPassword());
      }
      case Tls.Identity.Pem pem -> {
        json.put("kind", "pem").put("certificateChain", pem.certificateChain());
        put(json, "key", pem.key());
        put(json, "keyPassword", pem.keyPassword());
      }
    }
  }

  /** Throws when a secret is kept nowhere: its text must not get into the database. */
  static void put(ObjectNode json, String name, @Nullable Secret secret) {
    if (secret == null) {
      return;
    }
    SecretRef ref = secret.ref();
    if (ref == null) {
      throw new IllegalArgumentException("The secret " + name + " is kept nowhere yet");
    }
    json.put(name, ref.toString());
  }

  Tls read(JsonNode json) {
    return new Tls(
        trust(json.path("trust")),
        json.has("identity") ? identity(json.path("identity")) : null,
        json.path("verifyHostName").asBoolean(true));
  }

  private Tls.Trust trust(JsonNode json) {
    return switch (json.path("kind").asText()) {
      case "store" ->
          new Tls.Trust.Store(
              format(json), json.path("path").asText(), optional(json.path("password")));
      case "pemFile" -> new Tls.Trust.PemFile(json.path("path").asText());
      case "pem" -> new Tls.Trust.Pem(json.path("certificates").asText());
      default -> new Tls.Trust.Default();
    };
  }

  private Tls.Identity identity(JsonNode json) {
    return switch (json.path("kind").asText()) {
      case "store" ->
          new Tls.Identity.Store(
              format(json),
              json.path("path").asText(),
              secret(json.path("password")),
              optional(json.path("keyPassword")));
      case "pemFile" ->
          new Tls.Identity.PemFile(json.path("path").asText(), optional(json.path("keyPassword")));
      default ->
          new Tls.Identity.Pem(
              json.path("certificateChain").asText(),
              secret(json.path("key")),
              optional(json.path("keyPassword")));
    };
  }

  private static Tls.Format format(JsonNode json) {
    return Tls.Format.valueOf(json.path("format").asText());
  }

  Secret secret(JsonNode json) {
    return open.apply(SecretRef.parse(json.asText()));
  }

  private @Nullable Secret optional(JsonNode json) {
    return json.isTextual() ? secret(json) : null;
  }
}
