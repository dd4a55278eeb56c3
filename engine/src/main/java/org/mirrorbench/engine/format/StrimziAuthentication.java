package org.mirrorbench.engine.format;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.format.Connector.Setting;

/**
 * Turns a cluster of a Strimzi resource into client properties, as the operator does. Secrets are
 * references to Kubernetes secrets, written as the operator writes them: {@code
 * ${strimzisecrets:namespace/secret:key}}.
 */
final class StrimziAuthentication {

  /** Where the operator's own config provider looks. */
  static final String PROVIDER = "strimzisecrets";

  private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
  private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";

  private final String namespace;
  private final Tree.Fields cluster;
  private final Map<String, Setting> properties = new LinkedHashMap<>();

  private StrimziAuthentication(String namespace, Tree.Fields cluster) {
    this.namespace = namespace;
    this.cluster = cluster;
  }

  /**
   * @param namespace of the resource; empty when it does not say
   * @return settings by the name of the client property, each with the line that says it
   */
  static Map<String, Setting> of(String namespace, Tree.Fields cluster) {
    StrimziAuthentication reading = new StrimziAuthentication(namespace, cluster);
    reading.address();
    reading.trust();
    reading.login();
    reading.config();
    return reading.properties;
  }

  private void address() {
    Tree.Field servers = cluster.field("bootstrapServers");
    if (servers != null && servers.value() instanceof Tree.Scalar scalar && !scalar.isNull()) {
      properties.put("bootstrap.servers", Setting.of(servers, scalar));
    }
  }

  private boolean encrypted() {
    return cluster.has("tls");
  }

  private void trust() {
    Tree.Field tls = cluster.field("tls");
    if (tls == null) {
      return;
    }
    put(tls, "security.protocol", "SSL");
    for (Tree one : cluster.object("tls").list("trustedCertificates")) {
      if (one instanceof Tree.Fields certificate) {
        String key = certificate.text("certificate");
        String pattern = certificate.text("pattern");
        put(
            tls,
            "ssl.truststore.certificates",
            (properties.containsKey("ssl.truststore.certificates")
                    ? properties.get("ssl.truststore.certificates").value() + "\n"
                    : "")
                + secret(certificate, key != null ? key : pattern != null ? pattern : "*.crt"));
        put(tls, "ssl.truststore.type", "PEM");
      }
    }
  }

  private void login() {
    Tree.Field field = cluster.field("authentication");
    Tree.Fields login = cluster.object("authentication");
    if (field == null || login.text("type") == null) {
      return;
    }
    String type = String.valueOf(login.text("type")).toLowerCase(Locale.ROOT);
    switch (type) {
      case "tls" -> {
        Tree.Fields pair = login.object("certificateAndKey");
        put(field, "ssl.keystore.certificate.chain", secret(pair, pair.text("certificate")));
        put(field, "ssl.keystore.key", secret(pair, pair.text("key")));
        put(field, "ssl.keystore.type", "PEM");
      }
      case "plain" -> sasl(field, login, "PLAIN", PLAIN);
      case "scram-sha-256" -> sasl(field, login, "SCRAM-SHA-256", SCRAM);
      case "scram-sha-512" -> sasl(field, login, "SCRAM-SHA-512", SCRAM);
      case "oauth" -> oauth(field, login);
      case "custom" -> custom(field, login);
      default -> {
        // told by StrimziChecks: an unknown kind stays in the document
      }
    }
  }

  private void sasl(Tree.Field field, Tree.Fields login, String mechanism, String module) {
    Tree.Fields password = login.object("passwordSecret");
    String user = login.text("username");
    put(field, "security.protocol", encrypted() ? "SASL_SSL" : "SASL_PLAINTEXT");
    put(field, "sasl.mechanism", mechanism);
    put(
        field,
        "sasl.jaas.config",
        module
            + " required username=\""
            + (user == null ? "" : user.replace("\\", "\\\\").replace("\"", "\\\""))
            + "\" password=\""
            + secret(password, password.text("password"))
            + "\";");
  }

  /** What Kafka's own login needs; the operator's additions stay in the document. */
  private void oauth(Tree.Field field, Tree.Fields login) {
    put(field, "security.protocol", encrypted() ? "SASL_SSL" : "SASL_PLAINTEXT");
    put(field, "sasl.mechanism", "OAUTHBEARER");
    String endpoint = login.text("tokenEndpointUri");
    if (endpoint != null) {
      put(field, "sasl.oauthbearer.token.endpoint.url", endpoint);
    }
    Tree.Fields client = login.object("clientSecret");
    if (login.text("clientId") != null && client.text("secretName") != null) {
      put(
          field,
          "sasl.jaas.config",
          "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required clientId=\""
              + login.text("clientId")
              + "\" clientSecret=\""
              + secret(client, client.text("key"))
              + "\";");
    }
  }

  private void custom(Tree.Field field, Tree.Fields login) {
    if ("true".equals(login.text("sasl"))) {
      put(field, "security.protocol", encrypted() ? "SASL_SSL" : "SASL_PLAINTEXT");
    }
    scalars(login.object("config"));
  }

  /** The cluster's own settings win over what was made of the rest. */
  private void config() {
    scalars(cluster.object("config"));
  }

  private void scalars(Tree.Fields config) {
    for (Tree.Field one : config.fields()) {
      if (one.value() instanceof Tree.Scalar scalar && !scalar.isNull()) {
        properties.put(one.key(), Setting.of(one, scalar));
      }
    }
  }

  private void put(Tree.Field field, String key, String value) {
    properties.put(key, new Setting(field.key(), value, field.keyPlace().line()));
  }

  private String secret(Tree.Fields holder, @Nullable String key) {
    String name = String.valueOf(holder.text("secretName"));
    String home = namespace.isEmpty() ? name : namespace + "/" + name;
    return "${" + PROVIDER + ":" + home + ":" + (key == null ? "" : key) + "}";
  }
}
