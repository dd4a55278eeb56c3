package org.mirrorbench.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.security.JaasContext;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorbench.engine.secret.Secret;

/** Kafka's own clients judge the properties of each kind of security. */
class SecurityKindsTest {

  private static final String NASTY =
      " a\"b\\c;d=e f'g\\\"${env:HOME} $\\{x} /*no*/ //no #é中😀\t\r\n\u00a0 ";

  static Stream<Map.Entry<String, Security>> kinds() {
    return TestSecurities.all().entrySet().stream().filter(e -> !e.getKey().contains("IAM"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void shouldBeWhatKafkasClientsAccept(Map.Entry<String, Security> kind) {
    Map<String, Object> properties = new HashMap<>(kind.getValue().clientProperties());
    properties.put("bootstrap.servers", "localhost:1");
    AdminClientConfig admin = new AdminClientConfig(properties);
    properties.put("key.deserializer", EnvVarConfigProvider.class);
    properties.put("value.deserializer", EnvVarConfigProvider.class);
    properties.put("key.serializer", EnvVarConfigProvider.class);
    properties.put("value.serializer", EnvVarConfigProvider.class);

    assertThat(new ConsumerConfig(properties).values()).isNotEmpty();
    assertThat(new ProducerConfig(properties).values()).isNotEmpty();
    assertThat(admin.unused()).isNotNull();
    assertThat(AdminClientConfig.configNames())
        .containsAll(kind.getValue().clientProperties().keySet());
  }

  @Test
  void shouldNeedNothingForMskButAmazonsPlugIn() {
    Map<String, String> properties =
        new Security.Sasl(new Login.MskIam("dev", null), Tls.SYSTEM).clientProperties();

    Map<String, Object> config = new HashMap<>(properties);
    config.put("bootstrap.servers", "localhost:1");
    assertThatThrownBy(() -> new AdminClientConfig(config))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("software.amazon.msk.auth.iam.IAMClientCallbackHandler");
    config.remove("sasl.client.callback.handler.class");
    assertThat(options(new AdminClientConfig(config)))
        .containsExactly(Map.entry("awsProfileName", "dev"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "",
        " ",
        "a\"b",
        "a\\",
        "\\\"",
        "a;b",
        "a=b",
        "'",
        "${x:y}z",
        "$${x:y}${z:w:v}",
        "é中😀",
        "line\nline\r\n",
        "\u0007\b\f\t",
        "//x",
        "/* x */",
        "\\n\\101"
      })
  void shouldCarryAnyPassword(String password) {
    for (Login login :
        new Login[] {
          new Login.Plain("u\"s;er", Secret.of(password)),
          new Login.Scram(Login.ScramHash.SHA_512, "u", Secret.of(password + NASTY))
        }) {
      Map<String, String> options = options(config(new Security.Sasl(login, null)));
      assertThat(options.get("password"))
          .isEqualTo(login instanceof Login.Plain ? password : password + NASTY);
      assertThat(options).containsOnlyKeys("username", "password");
    }
  }

  @Test
  void shouldKeepConfigurationProvidersFromAPasswordThatLooksLikeAReference() {
    Security security =
        new Security.Sasl(
            new Login.Plain("u", Secret.of("pa${env:HOME}ss")),
            new Tls(new Tls.Trust.Default(), null, true));

    Map<String, String> transformed =
        new ConfigTransformer(Map.of("env", new EnvVarConfigProvider()))
            .transform(security.clientProperties())
            .data();

    assertThat(transformed).isEqualTo(security.clientProperties());
    assertThat(options(config(security))).containsEntry("password", "pa${env:HOME}ss");
  }

  @Test
  void shouldLeaveAReferenceToConfigurationProviders() {
    Security security =
        new Security.Sasl(new Login.Plain("${env:USER}", Secret.of("${env:HOME}")), null);
    EnvVarConfigProvider provider = new EnvVarConfigProvider(Map.of("USER", "anna", "HOME", "pw"));
    provider.configure(Map.of());

    Map<String, String> transformed =
        new ConfigTransformer(Map.of("env", provider))
            .transform(security.clientProperties())
            .data();

    assertThat(options(transformed.getOrDefault("sasl.jaas.config", "")))
        .containsOnly(Map.entry("username", "anna"), Map.entry("password", "pw"));
  }

  @Test
  void shouldNotLetAnOptionsNameEndTheLogin() {
    Login login =
        new Login.OAuth(
            "https://idp/token", "c", Secret.of("s"), null, Map.of("a=\"\"; evil x", "v"));

    assertThat(options(config(new Security.Sasl(login, null))))
        .containsOnly(
            Map.entry("clientId", "c"),
            Map.entry("clientSecret", "s"),
            Map.entry("extension_a=\"\"; evil x", "v"));
  }

  @Test
  void shouldBeALoginThatKafkasOwnHandlerTakes() {
    Login login =
        new Login.OAuth(
            "https://idp.example/token",
            "client",
            Secret.of("s"),
            "kafka",
            Map.of("logicalCluster", "lkc-1"),
            new Tls.Trust.Pem(TestSecurities.CERTIFICATE));
    Security security = new Security.Sasl(login, Tls.SYSTEM);
    ClusterProfile profile = new ClusterProfile("a", "a:1", security, Access.MANAGED);
    AdminClientConfig config = config(security);
    OAuthBearerLoginCallbackHandler handler = new OAuthBearerLoginCallbackHandler();
    var entries = JaasContext.loadClientContext(config.values()).configurationEntries();

    assertThatThrownBy(() -> handler.configure(config.values(), "OAUTHBEARER", entries))
        .hasMessageContaining("allowed.urls");
    Admins.allowTokens(profile);
    handler.configure(config.values(), "OAUTHBEARER", entries);
    handler.close();
    assertThat(System.getProperty(TokenEndpoints.ALLOWED).split(","))
        .contains("https://idp.example/token");
  }

  private static AdminClientConfig config(Security security) {
    Map<String, Object> properties = new HashMap<>(security.clientProperties());
    properties.put("bootstrap.servers", "localhost:1");
    return new AdminClientConfig(properties);
  }

  private static Map<String, String> options(AdminClientConfig config) {
    return options(config.getPassword("sasl.jaas.config").value());
  }

  private static Map<String, String> options(String jaas) {
    Map<String, String> options = new HashMap<>();
    JaasContext.loadClientContext(
            Map.of("sasl.jaas.config", new org.apache.kafka.common.config.types.Password(jaas)))
        .configurationEntries()
        .getFirst()
        .getOptions()
        .forEach((name, value) -> options.put(name, (String) value));
    return options;
  }
}
