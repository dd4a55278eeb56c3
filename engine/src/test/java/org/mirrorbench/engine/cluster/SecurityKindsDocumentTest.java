package org.mirrorbench.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.plan.FlowTranslator;
import org.mirrorbench.engine.secret.Secret;

/** The document cannot lie: what it says is what the code produces. */
class SecurityKindsDocumentTest {

  private static final Path DOCUMENT = Path.of("docs", "security-kinds.md");

  @Test
  void shouldListThePropertiesOfEveryKind() throws IOException {
    String table =
        TestSecurities.all().entrySet().stream()
            .map(kind -> "| " + kind.getKey() + " | " + cell(kind.getValue()) + " |\n")
            .collect(Collectors.joining("", "| kind | properties |\n|---|---|\n", ""));

    assertThat(Files.readString(DOCUMENT)).as("write this into %s", DOCUMENT).contains(table);
  }

  private static String cell(Security security) {
    Security hidden = SecretFields.replace(security, (field, secret) -> Secret.of("••••"));
    return new TreeMap<>(hidden.clientProperties())
        .entrySet().stream()
            .map(e -> "`" + e.getKey() + "=" + shortened(e.getValue()) + "`")
            .collect(Collectors.joining("<br>"));
  }

  private static String shortened(String value) {
    int line = value.indexOf('\n');
    return line < 0 ? value : value.substring(0, line) + "…";
  }

  @Test
  void shouldNameThePrefixesOfAFlow() throws IOException {
    ClusterProfile source =
        new ClusterProfile("a", "a:1", new Security.Ssl(Tls.SYSTEM), Access.MANAGED);
    ClusterProfile target =
        new ClusterProfile("b", "b:1", new Security.Ssl(Tls.SYSTEM), Access.MANAGED);
    DesiredFlow flow = new FlowTranslator(FlowSpec.of(source, target, ".*"), 1, 1).translate();
    Map<String, String> all = new TreeMap<>(flow.worker());
    flow.connectors().forEach(connector -> all.putAll(connector.config()));
    String document = Files.readString(DOCUMENT);

    assertThat(all.keySet().stream().filter(key -> key.endsWith("security.protocol")))
        .allSatisfy(
            key -> {
              String prefix = key.replace("security.protocol", "");
              assertThat(document).contains(prefix.isEmpty() ? "| none |" : "| `" + prefix + "` |");
            });
  }
}
