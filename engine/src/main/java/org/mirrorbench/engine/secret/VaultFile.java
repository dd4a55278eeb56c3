package org.mirrorbench.engine.secret;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stands in {@code vault.json}. Binary values are base64.
 *
 * @param kdf how the key that wraps the data key comes from the password
 * @param key the data key, encrypted
 * @param entries the secrets by id, encrypted with the data key
 * @param seal encrypts nothing and authenticates all entries: none can be taken away or put back
 * @param checksum SHA-256 of everything else: tells damage from a wrong password
 */
@JsonPropertyOrder({"format", "kdf", "key", "entries", "seal", "checksum"})
record VaultFile(
    int format,
    Kdf kdf,
    Sealed key,
    SortedMap<String, Sealed> entries,
    Sealed seal,
    String checksum) {

  static final int FORMAT = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  /** The name and figures of the key derivation; part of what the wrapped key authenticates. */
  @JsonPropertyOrder({"name", "iterations", "salt"})
  record Kdf(String name, int iterations, String salt) {}

  /** The result of AES-256-GCM, tag included. */
  @JsonPropertyOrder({"iv", "text"})
  record Sealed(String iv, String text) {}

  VaultFile {
    entries = new TreeMap<>(entries);
  }

  /** With the right checksum. */
  static VaultFile of(Kdf kdf, Sealed key, SortedMap<String, Sealed> entries, Sealed seal) {
    VaultFile open = new VaultFile(FORMAT, kdf, key, entries, seal, "");
    return new VaultFile(FORMAT, kdf, key, entries, seal, open.sum());
  }

  /** Reads what {@link #bytes} wrote; whether the values fit together is not checked. */
  static VaultFile parse(byte[] bytes) throws java.io.IOException {
    return JSON.readValue(bytes, VaultFile.class);
  }

  byte[] bytes() {
    return json(this);
  }

  boolean intact() {
    return MessageDigest.isEqual(
        checksum.getBytes(StandardCharsets.UTF_8),
        new VaultFile(format, kdf, key, entries, seal, "").sum().getBytes(StandardCharsets.UTF_8));
  }

  /** What the seal authenticates. */
  byte[] content() {
    return json(List.of(format, entries));
  }

  private String sum() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json(this)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static byte[] json(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A vault can be written as JSON", e);
    }
  }
}
