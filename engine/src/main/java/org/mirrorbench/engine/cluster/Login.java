package org.mirrorbench.engine.cluster;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Tls.Trust;
import org.mirrorbench.engine.secret.Secret;

/** A SASL mechanism with what it needs. */
public sealed interface Login {

  /** {@code sasl.*} client properties; values may hold secrets. */
  default Map<String, String> clientProperties() {
    return LoginProperties.of(this);
  }

  /** SASL/PLAIN. */
  record Plain(String user, Secret password) implements Login {}

  /** SASL/SCRAM-SHA-256 or -512. */
  record Scram(ScramHash hash, String user, Secret password) implements Login {}

  /** The hash of SCRAM; the constant's number is in the mechanism's name. */
  enum ScramHash {
    SHA_256,
    SHA_512
  }

  /**
   * SASL/OAUTHBEARER with client credentials.
   *
   * @param tokenUrl the authorization server's token endpoint; https, or http on loopback
   * @param scope or null
   * @param extensions SASL extensions such as {@code logicalCluster} and {@code identityPoolId}
   * @param tokenTrust whose certificates the token endpoint may show, or null for the authorities
   *     that the Java runtime trusts: the brokers' trust does not count there
   */
  record OAuth(
      String tokenUrl,
      String clientId,
      Secret clientSecret,
      @Nullable String scope,
      Map<String, String> extensions,
      @Nullable Trust tokenTrust)
      implements Login {
    public OAuth {
      extensions = Map.copyOf(extensions);
    }

    /** A token endpoint whose certificate the Java runtime trusts. */
    public OAuth(
        String tokenUrl,
        String clientId,
        Secret clientSecret,
        @Nullable String scope,
        Map<String, String> extensions) {
      this(tokenUrl, clientId, clientSecret, scope, extensions, null);
    }
  }

  /**
   * SASL/GSSAPI.
   *
   * @param serviceName the brokers' primary, mostly {@code kafka}
   * @param principal the client's, such as {@code mm2@EXAMPLE.ORG}
   * @param keytab a file; null takes the ticket cache
   */
  record Kerberos(String serviceName, String principal, @Nullable String keytab) implements Login {}

  /**
   * AWS_MSK_IAM; needs the aws-msk-iam-auth plug-in on the class path.
   *
   * @param awsProfile a profile of the AWS credentials file, or null for the default chain
   * @param roleArn a role to assume, or null
   */
  record MskIam(@Nullable String awsProfile, @Nullable String roleArn) implements Login {}
}
