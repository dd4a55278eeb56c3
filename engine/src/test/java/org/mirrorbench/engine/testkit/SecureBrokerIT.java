package org.mirrorbench.engine.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login.ScramHash;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.testkit.TestCertificates.Holder;

/** The brokers that tests of security rely on let in whom they should. */
class SecureBrokerIT {

  static Stream<Arguments> kinds() {
    TestCertificates certificates = TestCertificates.get();
    SecureBroker broker = SecureBrokers.shared();
    Tls encrypted =
        new Tls(
            certificates.trust(Tls.Format.JKS),
            new Tls.Identity.PemFile(
                certificates.encryptedPem(Holder.MIRROR).toString(), TestCertificates.password()),
            true);
    return Stream.of(
        Arguments.of(SecureBroker.OPEN, new Security.Plaintext()),
        Arguments.of(SecureBrokers.TLS, new Security.Ssl(certificates.tls())),
        Arguments.of(SecureBrokers.MTLS, new Security.Ssl(certificates.mutual())),
        Arguments.of(SecureBrokers.MTLS, new Security.Ssl(encrypted)),
        Arguments.of(SecureBrokers.SASL, new Security.Sasl(SecureBroker.plain("admin"), null)),
        Arguments.of(
            SecureBrokers.SASL,
            new Security.Sasl(SecureBroker.scram(ScramHash.SHA_256, "admin"), null)),
        Arguments.of(
            SecureBrokers.SASL_TLS,
            new Security.Sasl(SecureBroker.scram(ScramHash.SHA_512, "admin"), certificates.tls())),
        Arguments.of(
            SecureBrokers.SASL_TLS, new Security.Sasl(broker.oauth("admin"), certificates.tls())));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("kinds")
  void shouldLetInWithEachKindOfSecurity(String wire, Security security) throws Exception {
    ClusterProfile profile = SecureBrokers.shared().profile(wire, security);
    try (Admin admin = Admin.create(profile.clientProperties())) {
      assertThat(admin.describeCluster().clusterId().get())
          .isEqualTo(SecureBrokers.shared().clusterId());
    }
  }

  @Test
  void shouldGiveAUserOnlyTheRightsItHas() throws Exception {
    SecureBroker broker = SecureBrokers.shared();
    String topic = Brokers.prefix("secure") + "topic";
    broker.asAdmin(
        admin -> admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get());
    Security bob = new Security.Sasl(SecureBroker.plain("bob"), null);
    try (Admin admin = Admin.create(broker.profile(SecureBrokers.SASL, bob).clientProperties())) {
      assertThatThrownBy(() -> admin.describeTopics(List.of(topic)).allTopicNames().get())
          .hasCauseInstanceOf(TopicAuthorizationException.class);
      broker.allow("bob", ResourceType.TOPIC, topic, AclOperation.DESCRIBE);
      assertThat(admin.describeTopics(List.of(topic)).allTopicNames().get()).containsKey(topic);
    }
  }
}
