package org.mirrorbench.engine.doctor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.secret.SecretRule;

/** A worker shows its connectors' settings to everybody who asks: no secret is among them. */
final class SecretsShownCheck implements Check {

  @Override
  public Stream<Finding> examine(Patient patient) {
    Map<String, ConnectorConfig> configs = patient.worker().configs().orThrow();
    return Stream.of(Part.values())
        .map(part -> Optional.ofNullable(configs.get(part.connector(patient.spec().name()))))
        .flatMap(Optional::stream)
        .flatMap(SecretsShownCheck::look);
  }

  private static Stream<Finding> look(ConnectorConfig config) {
    List<String> keys =
        config.config().entrySet().stream()
            .filter(each -> SecretRule.isSecret(each.getKey(), each.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    return keys.isEmpty()
        ? Stream.empty()
        : Stream.of(Finding.of(Symptom.SECRETS_SHOWN, config.name(), Few.of(keys)));
  }
}
