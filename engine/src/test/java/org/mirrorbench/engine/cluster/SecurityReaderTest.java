package org.mirrorbench.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorbench.engine.cluster.Tls.Format;
import org.mirrorbench.engine.cluster.Tls.Identity;
import org.mirrorbench.engine.cluster.Tls.Trust;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;

class SecurityReaderTest {

  private static final String SCRAM =
      "org.apache.kafka.common.security.scram.ScramLoginModule required";

  static Stream<Map.Entry<String, Security>> kinds() {
    return TestSecurities.all().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void shouldReadBackEveryKind(Map.Entry<String, Security> kind) {
    Security security = kind.getValue();
    Security read = SecurityReader.read(security.clientProperties());

    assertThat(read.clientProperties()).isEqualTo(security.clientProperties());
    assertThat(read).isEqualTo(security);
  }

  @Test
  void shouldNotAskTwiceForAKeysPasswordThatIsTheStores() {
    Map<String, String> given =
        Map.of(
            "security.protocol", "SSL",
            "ssl.keystore.location", "/k.jks",
            "ssl.keystore.password", "x",
            "ssl.key.password", "x");

    assertThat(SecurityReader.read(given))
        .isEqualTo(
            new Security.Ssl(
                new Tls(
                    new Trust.Default(),
                    new Identity.Store(Format.JKS, "/k.jks", Secret.of("x"), null),
                    true)));
  }

  @Test
  void shouldReadWhatPeopleWrite() {
    Map<String, String> given =
        Map.of(
            "security.protocol",
            " sasl_ssl ",
            "sasl.mechanism",
            "SCRAM-SHA-512",
            "sasl.jaas.config",
            SCRAM + "\n  password='p\"w'\n  username=anna ;",
            "ssl.truststore.location",
            "/t.jks",
            "ssl.endpoint.identification.algorithm",
            "HTTPS");

    assertThat(SecurityReader.read(given))
        .isEqualTo(
            new Security.Sasl(
                new Login.Scram(Login.ScramHash.SHA_512, "anna", Secret.of("p\"w")),
                new Tls(new Trust.Store(Format.JKS, "/t.jks", null), null, true)));
  }

  @Test
  void shouldTakeReferencesForSecretsKeptElsewhere() {
    Map<String, String> given =
        Map.of(
            "security.protocol",
            "SASL_SSL",
            "sasl.mechanism",
            "SCRAM-SHA-512",
            "sasl.jaas.config",
            SCRAM + " username=\"anna\" password=\"${file:/s:pw}\";",
            "ssl.truststore.location",
            "/t.jks",
            "ssl.truststore.password",
            "${env:TRUST}",
            "config.providers",
            "file, env",
            "config.providers.file.class",
            "org.apache.kafka.common.config.provider.FileConfigProvider");
    Security read = SecurityReader.read(given);

    assertThat(SecretFields.of(read).values())
        .extracting(Secret::ref)
        .containsExactly(SecretRef.external("${file:/s:pw}"), SecretRef.external("${env:TRUST}"));
    assertThat(read.clientProperties())
        .containsEntry("sasl.jaas.config", given.get("sasl.jaas.config"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          request.timeout.ms | 30000
          sasl.login.class | x.Y
          ssl.truststore.password | x
          ssl.enabled.protocols | TLSv1.3
          sasl.jaas.config | x.CustomModule required a=b;
          sasl.jaas.config | org.apache.kafka.common.security.scram.ScramLoginModule optional username="a" password="b";
          sasl.jaas.config | org.apache.kafka.common.security.scram.ScramLoginModule required username="a" password="b" tokenauth="true";
          sasl.jaas.config | org.apache.kafka.common.security.scram.ScramLoginModule required username="a" password="x${file:/s:pw}";
          sasl.jaas.config | org.apache.kafka.common.security.scram.ScramLoginModule required username="a" password=${file:/s:pw};
          sasl.jaas.config | org.apache.kafka.common.security.scram.ScramLoginModule required username="${file:/s:u}" password="b";
          sasl.jaas.config | nonsense
          ssl.truststore.location | ${file:/s:path}
          config.providers.file.class | my.FileProvider
          sasl.mechanism | CUSTOM
          security.protocol | PLAINTEXT
          security.protocol | ?
          config.providers | vault
          """)
  void shouldKeepWhatNoKindSays(String key, String value) {
    Map<String, String> given = new HashMap<>();
    given.put("security.protocol", "SASL_SSL");
    given.put("sasl.mechanism", "SCRAM-SHA-256");
    given.put("sasl.jaas.config", SCRAM + " username=\"a\" password=\"b\";");
    assertThat(SecurityReader.read(given)).isInstanceOf(Security.Sasl.class);

    given.put(key, value);
    Security read = SecurityReader.read(given);

    assertThat(read).isInstanceOf(Security.Custom.class);
    assertThat(read.clientProperties()).isEqualTo(given);
  }

  /** Kafka's own parsers are the judges, not this product's idea of equal. */
  @Test
  void shouldSayTheSameToKafkaWhateverIsGiven() {
    Random random = new Random(42);
    int typed = 0;
    for (int i = 0; i < 20_000; i++) {
      Map<String, String> given = generated(random);
      Security read = SecurityReader.read(given);
      Map<String, String> written = read.clientProperties();

      if (read instanceof Security.Custom) {
        assertThat(written).isEqualTo(given);
      } else {
        typed++;
        assertThat(toKafka(written)).as("%s", given).isEqualTo(toKafka(given));
      }
    }
    assertThat(typed).isGreaterThan(1_000);
  }

  private static Map<String, Object> toKafka(Map<String, String> properties) {
    Map<String, Object> config = new HashMap<>(properties);
    config.put("bootstrap.servers", "localhost:1");
    config.remove("sasl.client.callback.handler.class"); // Amazon's, not on this class path
    Map<String, Object> values = new HashMap<>(new AdminClientConfig(config).values());
    values.computeIfPresent("security.protocol", (k, v) -> v.toString().toUpperCase(Locale.ROOT));
    values.computeIfPresent(
        "ssl.endpoint.identification.algorithm", (k, v) -> v.toString().toUpperCase(Locale.ROOT));
    values.computeIfPresent("ssl.truststore.type", (k, v) -> v.toString().toUpperCase(Locale.ROOT));
    values.computeIfPresent("ssl.keystore.type", (k, v) -> v.toString().toUpperCase(Locale.ROOT));
    if (Objects.equals(values.get("ssl.key.password"), values.get("ssl.keystore.password"))
        && !"PEM".equals(values.get("ssl.keystore.type"))) {
      values.remove("ssl.key.password");
    } else if (values.get("ssl.key.password") == null) {
      values.remove("ssl.key.password");
    }
    if (values.get("sasl.jaas.config") instanceof Password jaas) {
      var entry =
          JaasContext.loadClientContext(Map.of("sasl.jaas.config", jaas))
              .configurationEntries()
              .getFirst();
      values.put(
          "sasl.jaas.config",
          List.of(
              entry.getLoginModuleName(),
              entry.getControlFlag().toString(),
              entry.getOptions(),
              ConfigReferences.all(jaas.value()).stream().sorted().toList()));
    }
    values.put("callback", properties.get("sasl.client.callback.handler.class"));
    values.put("unknown", properties.get("my.key"));
    return values;
  }

  private static final String[] VALUES = {
    "x", "a b", "", " x ", "é\"\\;=", "${env:X}", "y${env:X}", "line\nline"
  };

  private static final Map<String, List<String>> CHOICES =
      Map.ofEntries(
          Map.entry("security.protocol", List.of("SASL_SSL", "ssl", "SASL_PLAINTEXT", "PLAINTEXT")),
          Map.entry(
              "sasl.mechanism",
              List.of(
                  "PLAIN",
                  "SCRAM-SHA-256",
                  "SCRAM-SHA-512",
                  "GSSAPI",
                  "OAUTHBEARER",
                  "AWS_MSK_IAM")),
          Map.entry("ssl.truststore.type", List.of("JKS", "pkcs12", "PEM", "BCFKS")),
          Map.entry("ssl.keystore.type", List.of("JKS", "PKCS12", "pem")),
          Map.entry("ssl.endpoint.identification.algorithm", List.of("", "https", "HTTPS")));

  private static Map<String, String> generated(Random random) {
    List<Security> kinds = List.copyOf(TestSecurities.all().values());
    Map<String, String> given =
        new HashMap<>(kinds.get(random.nextInt(kinds.size())).clientProperties());
    List<String> keys = new ArrayList<>(CHOICES.keySet());
    kinds.forEach(kind -> keys.addAll(kind.clientProperties().keySet()));
    keys.add("my.key");
    keys.removeIf(key -> key.endsWith(".class"));
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      String key = keys.get(random.nextInt(keys.size()));
      switch (random.nextInt(3)) {
        case 0 -> given.remove(key);
        case 1 -> given.put(key, value(key, random));
        default -> given.computeIfPresent(key, (k, v) -> value(k, random));
      }
    }
    return given;
  }

  private static String value(String key, Random random) {
    List<String> choices = CHOICES.get(key);
    if (choices != null) {
      return choices.get(random.nextInt(choices.size()));
    }
    String text = VALUES[random.nextInt(VALUES.length)];
    if (!key.equals("sasl.jaas.config")) {
      return text;
    }
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    String module = random.nextBoolean() ? LoginProperties.SCRAM : LoginProperties.PLAIN;
    return switch (random.nextInt(3)) {
      case 0 -> module + " required username=\"" + quoted + "\" password=\"" + quoted + "\";";
      case 1 -> module + " required password='p' username=" + "\"" + quoted + "\" ;";
      default -> module + " required username=\"u\" password=\"" + quoted + "\" extra=1;";
    };
  }
}
