package org.mirrorbench.engine.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The broker properties of a {@link SecureBroker}. */
final class SecureSettings {

  private SecureSettings() {}

  static Map<String, String> of(
      int controllerPort, Map<String, Integer> ports, TokenServer tokens, Wire... wires) {
    StringBuilder listeners = new StringBuilder("CONTROLLER://127.0.0.1:" + controllerPort);
    StringBuilder advertised = new StringBuilder();
    StringBuilder protocols = new StringBuilder("CONTROLLER:PLAINTEXT");
    Map<String, String> overrides = new HashMap<>();
    List<Wire> all = new ArrayList<>(List.of(wires));
    all.addFirst(Wire.plaintext(SecureBroker.OPEN));
    for (Wire wire : all) {
      String address = "127.0.0.1:" + ports.get(wire.name());
      String told = wire.advertised() == null ? address : wire.advertised();
      listeners.append(',').append(wire.name()).append("://").append(address);
      advertised.append(advertised.isEmpty() ? "" : ",").append(wire.name()).append("://");
      advertised.append(told);
      protocols.append(',').append(wire.name()).append(':').append(wire.protocol());
      String prefix = "listener.name." + wire.name().toLowerCase(Locale.ROOT) + ".";
      wire.settings().forEach((key, value) -> overrides.put(prefix + key, value));
    }
    overrides.put("listeners", listeners.toString());
    overrides.put("advertised.listeners", advertised.toString());
    overrides.put("listener.security.protocol.map", protocols.toString());
    overrides.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    overrides.put("super.users", "User:ANONYMOUS;User:admin;User:CN=mirror");
    overrides.put("sasl.oauthbearer.jwks.endpoint.url", tokens.keysUrl());
    overrides.put("sasl.oauthbearer.expected.audience", "kafka");
    // a refused login is answered at once
    overrides.put("connection.failed.authentication.delay.ms", "0");
    return overrides;
  }

  /** Different ports of loopback that nobody listens on at the moment of asking. */
  static List<Integer> freePorts(int count) throws IOException {
    List<Integer> ports = new ArrayList<>();
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      if (count > 1) {
        ports.addAll(freePorts(count - 1));
      }
      ports.add(socket.getLocalPort());
    }
    return ports;
  }
}
