package org.mirrorbench.engine.doctor;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.RestConnectCluster;

/** A server that says what a worker of this version never says by itself. */
final class StubWorker implements AutoCloseable {

  private final HttpServer server;

  StubWorker() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  StubWorker answer(String path, String body) {
    server.createContext(
        path,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(Ward.bytes(body));
          exchange.close();
        });
    return this;
  }

  ConnectCluster cluster() {
    return new RestConnectCluster(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()), null);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
