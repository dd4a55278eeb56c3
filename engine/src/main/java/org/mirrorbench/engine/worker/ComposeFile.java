package org.mirrorbench.engine.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compose services with Kafka's official image, one for each worker. */
final class ComposeFile {

  private static final String IMAGE = "apache/kafka:4.3.1";

  private ComposeFile() {}

  static String of(PreparedWorker prepared) {
    Map<String, Object> services = new LinkedHashMap<>();
    for (int i = 1; i <= prepared.replicas(); i++) {
      String name = "connect-" + i;
      services.put(name, service(prepared, name, i));
    }
    return Yaml.write(
        "Kafka Connect workers of group "
            + prepared.worker().group().id()
            + ".\nThe folder tls and the files named here lie beside this one;"
            + " PLACE-THESE.md lists them.",
        Map.of("services", services));
  }

  private static Map<String, Object> service(PreparedWorker prepared, String name, int number) {
    Map<String, Object> service = new LinkedHashMap<>();
    service.put("image", IMAGE);
    service.put("hostname", name);
    service.put(
        "command", List.of("/opt/kafka/bin/connect-distributed.sh", WorkerFiles.PROPERTIES));
    service.put("environment", Map.of("CONNECT_ADVERTISED_HOST", name));
    boolean secrets = !prepared.secrets().isEmpty();
    if (secrets && prepared.delivery() instanceof SecretDelivery.Environment) {
      service.put("env_file", List.of("./secrets.env"));
    }
    if (prepared.worker().listener() instanceof Listener.Shared) {
      int port = prepared.port();
      service.put("ports", List.of((port + number - 1) + ":" + port));
    }
    service.put("volumes", volumes(prepared));
    service.put("restart", "unless-stopped");
    service.put("stop_grace_period", "90s");
    return service;
  }

  private static List<String> volumes(PreparedWorker prepared) {
    List<String> volumes = new ArrayList<>();
    volumes.add("./connect-distributed.properties:" + WorkerFiles.PROPERTIES + ":ro");
    if (!prepared.placed().files().isEmpty() || !prepared.placed().made().isEmpty()) {
      volumes.add("./tls:" + Placed.TLS_FOLDER + ":ro");
    }
    if (!prepared.worker().pluginPath().isEmpty()) {
      volumes.add("./plugins:/opt/connect-plugins:ro");
    }
    if (!prepared.secrets().isEmpty()) {
      switch (prepared.delivery()) {
        case SecretDelivery.PropertiesFile(String path) ->
            volumes.add("./secrets.properties:" + path + ":ro");
        case SecretDelivery.Directory(String path) -> volumes.add("./secrets:" + path + ":ro");
        case SecretDelivery.Environment environment -> {}
        case SecretDelivery.Provider provider -> {}
        case SecretDelivery.Clear clear -> {}
      }
    }
    return volumes;
  }
}
