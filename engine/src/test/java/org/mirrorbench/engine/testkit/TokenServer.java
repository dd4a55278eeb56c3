package org.mirrorbench.engine.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * An authorization server on loopback: tokens for client credentials at {@code /token}, the public
 * key at {@code /jwks}. The token's subject is the client's id.
 */
public final class TokenServer implements AutoCloseable {

  private static final int SECONDS = 3600;

  private final HttpServer server;
  private final KeyPair keys;
  private final Map<String, String> clients;

  private TokenServer(HttpServer server, KeyPair keys, Map<String, String> clients) {
    this.server = server;
    this.keys = keys;
    this.clients = Map.copyOf(clients);
  }

  /**
   * @param clients secrets by client id
   */
  public static TokenServer start(Map<String, String> clients) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      HttpServer server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
      TokenServer tokens = new TokenServer(server, generator.generateKeyPair(), clients);
      server.createContext("/token", tokens::token);
      server.createContext("/jwks", tokens::publicKeys);
      server.start();
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public String tokenUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
  }

  public String keysUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void token(HttpExchange exchange) throws IOException {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    String login =
        header == null || !header.startsWith("Basic ")
            ? ":"
            : new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
    String client = login.substring(0, login.indexOf(':'));
    if (login.substring(client.length() + 1).equals(clients.getOrDefault(client, "\0"))) {
      answer(
          exchange,
          200,
          "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
              .formatted(signed(client), SECONDS));
    } else {
      answer(exchange, 401, "{\"error\":\"invalid_client\"}");
    }
  }

  private String signed(String subject) {
    long now = System.currentTimeMillis() / 1000;
    String content =
        base64("{\"alg\":\"RS256\",\"kid\":\"test\"}".getBytes(StandardCharsets.UTF_8))
            + "."
            + base64(
                "{\"sub\":\"%s\",\"iat\":%d,\"exp\":%d,\"aud\":\"kafka\"}"
                    .formatted(subject, now, now + SECONDS)
                    .getBytes(StandardCharsets.UTF_8));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void publicKeys(HttpExchange exchange) throws IOException {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    answer(
        exchange,
        200,
        ("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"test\",\"use\":\"sig\",\"alg\":\"RS256\","
                + "\"n\":\"%s\",\"e\":\"%s\"}]}")
            .formatted(number(key.getModulus()), number(key.getPublicExponent())));
  }

  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
