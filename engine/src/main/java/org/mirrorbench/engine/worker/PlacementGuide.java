package org.mirrorbench.engine.worker;

import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.keys.Listeners;

/** {@code PLACE-THESE.md}: which file, secret and plug-in goes where. Names blanks, no secret. */
final class PlacementGuide {

  private PlacementGuide() {}

  static String of(PreparedWorker prepared, List<PreparedFile> files) {
    StringBuilder text = new StringBuilder();
    text.append("# What to place where\n\n");
    text.append(
        "A Connect cluster `%s` of %d worker%s, attached to `%s` (%s).\n"
            .formatted(
                prepared.worker().group().id(),
                prepared.replicas(),
                prepared.replicas() == 1 ? "" : "s",
                prepared.cluster().alias(),
                prepared.cluster().bootstrapServers()));
    if (prepared.replicas() < WorkerCheck.ENOUGH_WORKERS) {
      text.append("High availability needs at least 3 workers on different machines.\n");
    }
    text.append("\n## Files\n\n| file | place |\n|---|---|\n");
    files.forEach(file -> text.append("| `%s` | %s |\n".formatted(file.name(), file.place())));
    certificates(prepared, text);
    secrets(prepared, text);
    plugins(prepared, text);
    rest(prepared, text);
    kubernetes(prepared, text);
    return text.toString();
  }

  private static void certificates(PreparedWorker prepared, StringBuilder text) {
    if (!prepared.placed().files().isEmpty()) {
      text.append("\n## Certificates and keys\n\n");
      prepared.placed().files().stream().distinct().forEach(it -> text.append("- " + it + "\n"));
      text.append("\nWith compose they lie in the folder `tls` beside `compose.yaml`.\n");
    }
  }

  private static void secrets(PreparedWorker prepared, StringBuilder text) {
    Map<String, String> secrets = prepared.secrets();
    if (secrets.isEmpty()) {
      return;
    }
    text.append("\n## Secrets\n\n").append(where(prepared.delivery())).append("\n\n```\n");
    boolean properties = prepared.delivery() instanceof SecretDelivery.PropertiesFile;
    secrets.forEach(
        (name, value) ->
            text.append(properties ? PropertiesText.line(name, value) : name + "=" + value)
                .append('\n'));
    text.append(
        "```\n\nReplace what stands in `<...>`. In a quoted password write `\\\\\"` for `\"`");
    text.append(properties ? " and double each backslash.\n" : ".\n");
  }

  private static String where(SecretDelivery delivery) {
    return switch (delivery) {
      case SecretDelivery.Clear() ->
          "You chose clear text: fill in these settings of `connect-distributed.properties` and"
              + " `kafka-connect.yaml`, and let nobody else read the files.";
      case SecretDelivery.PropertiesFile(String path) ->
          "On each worker a file `"
              + path
              + "`, mode 0600, of the worker's user, with these lines (with compose:"
              + " `secrets.properties` beside `compose.yaml`):";
      case SecretDelivery.Environment(String prefix) ->
          "In `"
              + WorkerFiles.FOLDER
              + "/secrets.env`, mode 0600, which systemd reads (with compose: `secrets.env` beside"
              + " `compose.yaml`), these variables:";
      case SecretDelivery.Directory(String path) ->
          "On each worker in the folder `"
              + path
              + "` one file for each, mode 0600, named as before the first `=`, with what follows it"
              + " and no line end:";
      case SecretDelivery.Provider(String provider, String path) ->
          "Keep these with your provider `"
              + provider
              + "`"
              + (path.isBlank() ? "" : " at `" + path + "`")
              + ", put its jars on the workers and write its class as `config.providers."
              + provider
              + ".class` into the properties:";
    };
  }

  private static void plugins(PreparedWorker prepared, StringBuilder text) {
    boolean converters =
        !prepared.worker().converters().value().startsWith("org.apache.kafka.connect.");
    if (prepared.worker().pluginPath().isEmpty() && !converters) {
      return;
    }
    text.append("\n## Plug-ins\n\nMirrorMaker 2 comes with Kafka. ");
    prepared
        .worker()
        .pluginPath()
        .forEach(it -> text.append("Copy `" + it + "` to `/opt/connect-plugins`. "));
    if (converters) {
      text.append(
          "The jars of `"
              + prepared.worker().converters().value()
              + "` belong into the plug-in path (`plugin.path`), in a folder of their own.");
    }
    text.append("\n");
  }

  private static void rest(PreparedWorker prepared, StringBuilder text) {
    text.append("\n## The REST interface\n\n");
    switch (prepared.worker().listener()) {
      case Listener.Private() ->
          text.append(
              "It listens on 127.0.0.1 only: workers on several machines cannot reach each other."
                  + " Choose an address and a key store for more than one machine.\n");
      case Listener.Shared shared -> {
        if (shared.keyStore() == null && !Listeners.loopback(shared.bindHost())) {
          text.append("It is plain http: keep it behind a firewall, or use a key store.\n");
        }
        text.append(
            "Stock Kafka asks nobody who they are. Let only trusted hosts reach port "
                + prepared.port()
                + ", or add `rest.extension.classes ="
                + " org.apache.kafka.connect.rest.basic.auth.extension"
                + ".BasicAuthSecurityRestExtension` with its JAAS file.\n");
        if (prepared.replicas() > 1) {
          text.append(
              "Each worker tells the others its own host name: `CONNECT_ADVERTISED_HOST`, which the"
                  + " unit and the compose file set.\n");
        }
      }
    }
  }

  private static void kubernetes(PreparedWorker prepared, StringBuilder text) {
    String name = StrimziConnect.name(prepared.worker().name());
    text.append(
        "\n## With Strimzi\n\n`kafka-connect.yaml` names these Secrets, where it needs them:\n\n"
            + "- `"
            + name
            + "-cluster-ca`: `ca.crt`, the certificates that the workers trust\n- `"
            + name
            + "-login`: `password`\n- `"
            + name
            + "-client`: `tls.crt` and `tls.key`, the workers' own certificate\n- `"
            + name
            + "-secrets`: one key for each secret above, named like the setting, and key stores\n"
            + "\nStrimzi sets listeners and their TLS itself.\n");
  }
}
