package org.mirrorbench.engine.cluster;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The client properties of each SASL mechanism.
 *
 * <p>OAUTHBEARER is written the older way, with its credentials in JAAS: Kafka 4.x still reads that
 * (and prefers its newer keys only where they are given), and workers since 3.4 understand it too.
 */
final class LoginProperties {

  static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
  static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";
  static final String OAUTH = "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule";
  static final String KERBEROS = "com.sun.security.auth.module.Krb5LoginModule";
  static final String IAM = "software.amazon.msk.auth.iam.IAMLoginModule";
  static final String EXTENSION = "extension_";

  private LoginProperties() {}

  static Map<String, String> of(Login login) {
    return switch (login) {
      case Login.Plain plain -> jaas("PLAIN", PLAIN, user(plain.user(), plain.password().reveal()));
      case Login.Scram scram ->
          jaas(mechanism(scram.hash()), SCRAM, user(scram.user(), scram.password().reveal()));
      case Login.OAuth oauth -> oauth(oauth);
      case Login.Kerberos kerberos -> kerberos(kerberos);
      case Login.MskIam iam -> iam(iam);
    };
  }

  static String mechanism(Login.ScramHash hash) {
    return "SCRAM-" + hash.name().replace('_', '-');
  }

  private static Map<String, String> user(String name, String password) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("username", name);
    options.put("password", password);
    return options;
  }

  private static Map<String, String> oauth(Login.OAuth oauth) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("clientId", oauth.clientId());
    options.put("clientSecret", oauth.clientSecret().reveal());
    if (oauth.scope() != null) {
      options.put("scope", oauth.scope());
    }
    new TreeMap<>(oauth.extensions()).forEach((name, v) -> options.put(EXTENSION + name, v));
    if (oauth.tokenTrust() != null) {
      options.putAll(new TreeMap<>(Tls.properties(oauth.tokenTrust())));
    }
    Map<String, String> properties = jaas("OAUTHBEARER", OAUTH, options);
    properties.put(TokenEndpoints.KEY, oauth.tokenUrl());
    properties.put(
        "sasl.login.callback.handler.class",
        "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
    return properties;
  }

  private static Map<String, String> kerberos(Login.Kerberos kerberos) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("principal", kerberos.principal());
    if (kerberos.keytab() == null) {
      options.put("useTicketCache", "true");
    } else {
      options.put("useKeyTab", "true");
      options.put("storeKey", "true");
      options.put("keyTab", kerberos.keytab());
    }
    Map<String, String> properties = jaas("GSSAPI", KERBEROS, options);
    properties.put("sasl.kerberos.service.name", kerberos.serviceName());
    return properties;
  }

  private static Map<String, String> iam(Login.MskIam iam) {
    Map<String, String> options = new LinkedHashMap<>();
    if (iam.awsProfile() != null) {
      options.put("awsProfileName", iam.awsProfile());
    }
    if (iam.roleArn() != null) {
      options.put("awsRoleArn", iam.roleArn());
    }
    Map<String, String> properties = jaas("AWS_MSK_IAM", IAM, options);
    properties.put(
        "sasl.client.callback.handler.class",
        "software.amazon.msk.auth.iam.IAMClientCallbackHandler");
    return properties;
  }

  private static Map<String, String> jaas(
      String mechanism, String module, Map<String, String> options) {
    Map<String, String> properties = new HashMap<>();
    properties.put("sasl.mechanism", mechanism);
    properties.put("sasl.jaas.config", Jaas.text(module, options));
    return properties;
  }
}
