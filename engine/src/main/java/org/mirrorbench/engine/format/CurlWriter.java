package org.mirrorbench.engine.format;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Result;

/**
 * Writes flows as a shell script that puts their connectors. The configurations stand in quoted
 * here-documents, in which a shell replaces nothing; each line of theirs begins with a brace or a
 * space and so never ends one.
 */
final class CurlWriter {

  private static final String HEAD =
      """
      #!/bin/sh
      # Written by Mirrorbench: puts the connectors of @FLOWS@
      # on a Connect worker that is attached to @TARGETS@.
      #
      # usage: sh put-connectors.sh [URL of a worker]
      #   CURL_CONFIG  a file with options of curl, such as user = "name:password"
      @SECRETS@set -eu

      worker="${1:-${CONNECT_URL:-http://localhost:8083}}"
      worker="${worker%/}"

      put() {
        if [ -n "${CURL_CONFIG:-}" ]; then
          set -- "$1" --config "$CURL_CONFIG"
        else
          set -- "$1"
        fi
        name="$1"
        shift
        curl --silent --show-error --fail --request PUT \\
          --header 'Content-Type: application/json' "$@" \\
          --data-binary @- "$worker/connectors/$name/config"
        echo
      }
      """;

  private CurlWriter() {}

  static Result<List<ExportedFile>> write(List<FlowSpec> flows, SecretPlace place) {
    return ConnectWriter.open(flows, place)
        .map(open -> List.of(new ExportedFile("put-connectors.sh", script(flows, open))));
  }

  private static String script(List<FlowSpec> flows, ConnectWriter.Open open) {
    StringBuilder script = new StringBuilder();
    List<String> names = flows.stream().map(flow -> flow.name().toString()).toList();
    List<String> targets = flows.stream().map(flow -> flow.name().target()).distinct().toList();
    script.append(
        HEAD.replace("@FLOWS@", oneLine(names))
            .replace("@TARGETS@", oneLine(targets))
            .replace("@SECRETS@", secrets(open.names())));
    open.connectors().forEach(one -> script.append(call(one)));
    return script.toString();
  }

  private static String oneLine(List<String> names) {
    return String.join(", ", names).replaceAll("\\s+", " ");
  }

  private static String secrets(Map<String, String> names) {
    if (names.isEmpty()) {
      return "";
    }
    StringBuilder text =
        new StringBuilder("#\n# Secrets are not written here. Where the worker runs must be:\n");
    names.forEach(
        (key, name) ->
            text.append("#   ").append(oneLine(List.of(name + ", for " + key))).append('\n'));
    return text.toString();
  }

  private static String call(ConnectorConfig connector) {
    String name = URLEncoder.encode(connector.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return "\nput '"
        + name.replace("'", "%27")
        + "' <<'MIRRORBENCH_END'\n"
        + ConnectWriter.json(connector.config())
        + "MIRRORBENCH_END\n";
  }
}
