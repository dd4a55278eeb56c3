package org.mirrorbench.engine.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The client properties of each SASL mechanism. */
final class LoginProperties {

  private static final String COMMON = "org.apache.kafka.common.security.";

  private LoginProperties() {}

  static Map<String, String> of(Login login) {
    return switch (login) {
      case Login.Plain plain ->
          jaas(
              "PLAIN",
              COMMON + "plain.PlainLoginModule",
              Map.of("username", plain.user(), "password", plain.password().reveal()));
      case Login.Scram scram ->
          jaas(
              "SCRAM-" + scram.hash().name().replace('_', '-'),
              COMMON + "scram.ScramLoginModule",
              Map.of("username", scram.user(), "password", scram.password().reveal()));
      case Login.OAuth oauth -> oauth(oauth);
      case Login.Kerberos kerberos -> kerberos(kerberos);
      case Login.MskIam iam -> iam(iam);
    };
  }

  private static Map<String, String> oauth(Login.OAuth oauth) {
    Map<String, String> options = new TreeMap<>();
    options.put("clientId", oauth.clientId());
    options.put("clientSecret", oauth.clientSecret().reveal());
    if (oauth.scope() != null) {
      options.put("scope", oauth.scope());
    }
    oauth.extensions().forEach((name, value) -> options.put("extension_" + name, value));
    Map<String, String> properties =
        jaas("OAUTHBEARER", COMMON + "oauthbearer.OAuthBearerLoginModule", options);
    properties.put("sasl.oauthbearer.token.endpoint.url", oauth.tokenUrl());
    properties.put(
        "sasl.login.callback.handler.class",
        COMMON + "oauthbearer.OAuthBearerLoginCallbackHandler");
    return properties;
  }

  private static Map<String, String> kerberos(Login.Kerberos kerberos) {
    Map<String, String> options = new TreeMap<>();
    options.put("principal", kerberos.principal());
    if (kerberos.keytab() == null) {
      options.put("useTicketCache", "true");
    } else {
      options.put("useKeyTab", "true");
      options.put("storeKey", "true");
      options.put("keyTab", kerberos.keytab());
    }
    Map<String, String> properties =
        jaas("GSSAPI", "com.sun.security.auth.module.Krb5LoginModule", options);
    properties.put("sasl.kerberos.service.name", kerberos.serviceName());
    return properties;
  }

  private static Map<String, String> iam(Login.MskIam iam) {
    Map<String, String> options = new TreeMap<>();
    if (iam.awsProfile() != null) {
      options.put("awsProfileName", iam.awsProfile());
    }
    if (iam.roleArn() != null) {
      options.put("awsRoleArn", iam.roleArn());
    }
    Map<String, String> properties =
        jaas("AWS_MSK_IAM", "software.amazon.msk.auth.iam.IAMLoginModule", options);
    properties.put(
        "sasl.client.callback.handler.class",
        "software.amazon.msk.auth.iam.IAMClientCallbackHandler");
    return properties;
  }

  private static Map<String, String> jaas(
      String mechanism, String module, Map<String, String> options) {
    StringBuilder jaas = new StringBuilder(module).append(" required");
    new TreeMap<>(options)
        .forEach((name, value) -> jaas.append(' ').append(name).append('=').append(quoted(value)));
    Map<String, String> properties = new HashMap<>();
    properties.put("sasl.mechanism", mechanism);
    properties.put("sasl.jaas.config", jaas.append(';').toString());
    return properties;
  }

  /** JAAS reads a quoted string as Java does: backslash escapes. */
  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
