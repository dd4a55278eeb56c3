package org.mirrorbench.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.problem.Result;

class StrimziFileTest {

  static final String V1 =
      """
      # a user of the source
      apiVersion: kafka.strimzi.io/v1
      kind: KafkaUser
      metadata: {name: reader}
      ---
      apiVersion: kafka.strimzi.io/v1
      kind: KafkaMirrorMaker2
      metadata:
        name: mirror
        namespace: prod
      spec:
        replicas: 2 # one for each zone
        target:
          alias: west
          bootstrapServers: w:9093
          groupId: mirror-group
          configStorageTopic: mirror-configs
          offsetStorageTopic: mirror-offsets
          statusStorageTopic: mirror-status
          tls:
            trustedCertificates:
              - secretName: west-ca
                pattern: "*.crt"
          authentication:
            type: tls
            certificateAndKey:
              secretName: west-user
              certificate: user.crt
              key: user.key
          config:
            config.storage.replication.factor: -1
        mirrors:
          - source:
              alias: east
              bootstrapServers: e:9093
              authentication:
                type: scram-sha-512
                username: reader
                passwordSecret:
                  secretName: east-user
                  password: password
            sourceConnector:
              tasksMax: 4
              config:
                replication.factor: -1
                # ACLs are the operator's business
                sync.topic.acls.enabled: "false"
            checkpointConnector:
              config:
                sync.group.offsets.enabled: yes
            topicsPattern: ".*"
            groupsPattern: "billing"
        resources:
          requests: {cpu: 1}
      """;

  static final String V1BETA2 =
      """
      apiVersion: kafka.strimzi.io/v1beta2
      kind: KafkaMirrorMaker2
      metadata:
        name: old
      spec:
        connectCluster: "west"
        clusters:
        - alias: "east"
          bootstrapServers: e:9092
        - alias: "west"
          bootstrapServers: w:9092
          config:
            offset.sotrage.replication.factor: 1
        mirrors:
        - sourceCluster: "east"
          targetCluster: "west"
          sourceConnector:
            config:
              replication.policy.separator: ""
              replication.policy.class: org.apache.kafka.connect.mirror.IdentityReplicationPolicy
          heartbeatConnector: {}
          checkpointConnector:
            config:
              checkpoints.topic.replication.factor: 1
          topicsPattern: "a, b"
      """;

  private static StrimziFile read(String text) {
    return StrimziFile.parse("mm2.yaml", text).orThrow();
  }

  private static String text(StrimziFile file) {
    return new String(file.write(), StandardCharsets.UTF_8);
  }

  @Test
  void shouldReadV1AsTheOperatorDoes() {
    FlowSpec flow = read(V1).flows().getFirst();

    assertThat(flow.name()).hasToString("east->west");
    assertThat(flow.connectorSettings())
        .containsEntry("topics", ".*")
        .containsEntry("groups", "billing")
        .containsEntry("tasks.max", "4")
        .containsEntry("sync.topic.acls.enabled", "false")
        .containsEntry("sync.group.offsets.enabled", "true")
        .containsEntry("emit.heartbeats.enabled", "false");
    assertThat(flow.workerSettings())
        .containsEntry("group.id", "mirror-group")
        .containsEntry("config.storage.replication.factor", "-1");
  }

  @Test
  void shouldKnowSecretsByReferenceOnly() {
    FlowSpec flow = read(V1).flows().getFirst();

    assertThat(flow.source().security().clientProperties())
        .containsEntry("security.protocol", "SASL_PLAINTEXT")
        .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
        .containsEntry(
            "sasl.jaas.config",
            "org.apache.kafka.common.security.scram.ScramLoginModule required"
                + " username=\"reader\""
                + " password=\"${strimzisecrets:prod/east-user:password}\";");
    assertThat(flow.target().security().clientProperties())
        .containsEntry("security.protocol", "SSL")
        .containsEntry("ssl.truststore.certificates", "${strimzisecrets:prod/west-ca:*.crt}")
        .containsEntry("ssl.keystore.key", "${strimzisecrets:prod/west-user:user.key}");
  }

  @Test
  void shouldReadOlderVersions() {
    FlowSpec flow = read(V1BETA2).flows().getFirst();

    assertThat(flow.connectorSettings())
        .containsEntry("topics", "a, b")
        .doesNotContainKey("emit.heartbeats.enabled")
        .containsEntry("checkpoints.topic.replication.factor", "1");
  }

  @Test
  void shouldKeepEveryByteAndNameWhatItDidNotUnderstand() {
    StrimziFile file = read("\uFEFF" + V1.replace("\n", "\r\n"));

    assertThat(text(file)).isEqualTo("\uFEFF" + V1.replace("\n", "\r\n"));
    assertThat(file.kept()).containsExactly("KafkaUser reader", "mirror: spec.resources");
  }

  @Test
  void shouldChangeOneValueAndKeepTheComments() {
    List<String> config = List.of("spec", "mirrors", "0", "sourceConnector", "config");
    StrimziFile file = read(V1.replace("# a user", "# 😀 a user"));
    String before = text(file);

    assertThat(text(file.with("mirror", List.of("spec", "replicas"), "3")))
        .isEqualTo(before.replace("replicas: 2 #", "replicas: 3 #"));
    assertThat(text(file.with("mirror", path(config, "sync.topic.acls.enabled"), "true")))
        .isEqualTo(before.replace("\"false\"", "'true'"));
    String added = text(file.with("mirror", path(config, "offset.lag.max"), "9"));
    assertThat(added)
        .isEqualTo(before.replace("\"false\"\n", "\"false\"\n          offset.lag.max: '9'\n"));
    assertThat(read(added).flows().getFirst().connectorSettings())
        .containsEntry("offset.lag.max", "9");
  }

  private static List<String> path(List<String> start, String last) {
    List<String> path = new java.util.ArrayList<>(start);
    path.add(last);
    return path;
  }

  @Test
  void shouldReadAliasesOfYaml() {
    String text =
        V1BETA2
            .replace("sourceConnector:\n      config:", "sourceConnector:\n      config: &c")
            .replace(
                "      config:\n        checkpoints",
                "      config:\n        <<: *c\n        checkpoints");

    assertThat(text).contains("*c");
    assertThat(Linter.lint(read(text), Brokers.UNKNOWN))
        .extracting(LintFinding::rule)
        .doesNotContain("connectors-disagree");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: [", "a: b", "kind: KafkaMirrorMaker2", "{{ if .x }}\na: b", "- 1\n- 2", ""})
  void shouldRefuseWhatHoldsNoMirror(String text) {
    assertThat(StrimziFile.parse("mm2.yaml", text))
        .isInstanceOfSatisfying(
            Result.Err.class,
            err -> assertThat(err.problem().sentence()).matches("(?s)mm2.yaml:\\d+: .+"));
  }
}
