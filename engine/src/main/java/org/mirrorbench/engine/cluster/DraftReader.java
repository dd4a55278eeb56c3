package org.mirrorbench.engine.cluster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.secret.Secret;

/** Takes a remembered cluster apart into the fields of a form. Fetches no secret. */
final class DraftReader {

  private final Map<ProfileField, String> texts = new EnumMap<>(ProfileField.class);
  private final Map<ProfileField, SecretInput> secrets = new EnumMap<>(ProfileField.class);
  private final List<PropertyDraft> properties = new ArrayList<>();
  private final KnownCluster cluster;
  private LoginKind login = LoginKind.NONE;
  private Tls.@Nullable Trust tokenTrust;
  private ProfileDraft.Wire wire = ProfileDraft.Wire.CLEAR;

  DraftReader(KnownCluster cluster) {
    this.cluster = cluster;
  }

  ProfileDraft read() {
    ClusterProfile profile = cluster.profile();
    text(ProfileField.ALIAS, profile.alias());
    boolean told = !profile.bootstrapServers().equals(ClusterProfile.UNKNOWN_SERVERS);
    text(ProfileField.BOOTSTRAP, told ? profile.bootstrapServers() : null);
    text(ProfileField.COLOUR, cluster.colour());
    text(ProfileField.NOTES, cluster.notes());
    text(ProfileField.SERVICE_NAME, "kafka");
    switch (profile.security()) {
      case Security.Plaintext() -> {}
      case Security.Ssl(Tls tls) -> read(tls);
      case Security.Sasl(Login known, Tls tls) -> {
        read(known);
        read(tls);
      }
      case Security.Custom custom -> read(custom);
    }
    return new ProfileDraft(
        texts,
        secrets,
        cluster.environment(),
        profile.access(),
        login,
        wire,
        properties,
        tokenTrust,
        cluster.clusterId());
  }

  private void read(Login known) {
    switch (known) {
      case Login.Plain(String user, Secret password) -> password(LoginKind.PLAIN, user, password);
      case Login.Scram(Login.ScramHash hash, String user, Secret password) ->
          password(
              switch (hash) {
                case SHA_256 -> LoginKind.SCRAM_SHA_256;
                case SHA_512 -> LoginKind.SCRAM_SHA_512;
              },
              user,
              password);
      case Login.OAuth oauth -> {
        login = LoginKind.OAUTH;
        text(ProfileField.TOKEN_URL, oauth.tokenUrl());
        text(ProfileField.CLIENT_ID, oauth.clientId());
        secret(ProfileField.CLIENT_SECRET, oauth.clientSecret());
        text(ProfileField.SCOPE, oauth.scope());
        text(ProfileField.EXTENSIONS, Extensions.write(oauth.extensions()));
        tokenTrust = oauth.tokenTrust();
      }
      case Login.Kerberos kerberos -> {
        login = LoginKind.KERBEROS;
        text(ProfileField.SERVICE_NAME, kerberos.serviceName());
        text(ProfileField.PRINCIPAL, kerberos.principal());
        text(ProfileField.KEYTAB, kerberos.keytab());
      }
      case Login.MskIam(String awsProfile, String roleArn) -> {
        login = LoginKind.MSK_IAM;
        text(ProfileField.AWS_PROFILE, awsProfile);
        text(ProfileField.ROLE_ARN, roleArn);
      }
    }
  }

  private void password(LoginKind kind, String user, Secret password) {
    login = kind;
    text(ProfileField.USER, user);
    secret(ProfileField.PASSWORD, password);
  }

  private void read(@Nullable Tls tls) {
    if (tls != null) {
      wire = new ProfileDraft.Wire(true, trust(tls), identity(tls), tls.verifyHostName());
    }
  }

  private TrustKind trust(Tls tls) {
    return switch (tls.trust()) {
      case Tls.Trust.Default() -> TrustKind.SYSTEM;
      case Tls.Trust.Store(Tls.Format format, String path, Secret password) -> {
        text(ProfileField.TRUST_PATH, path);
        secret(ProfileField.TRUST_PASSWORD, password);
        yield format == Tls.Format.JKS ? TrustKind.JKS : TrustKind.PKCS12;
      }
      case Tls.Trust.PemFile(String path) -> {
        text(ProfileField.TRUST_PATH, path);
        yield TrustKind.PEM_FILE;
      }
      case Tls.Trust.Pem(String certificates) -> {
        text(ProfileField.TRUST_PEM, certificates);
        yield TrustKind.PEM;
      }
    };
  }

  private IdentityKind identity(Tls tls) {
    return switch (tls.identity()) {
      case null -> IdentityKind.NONE;
      case Tls.Identity.Store store -> {
        text(ProfileField.IDENTITY_PATH, store.path());
        secret(ProfileField.IDENTITY_PASSWORD, store.password());
        secret(ProfileField.KEY_PASSWORD, store.keyPassword());
        yield store.format() == Tls.Format.JKS ? IdentityKind.JKS : IdentityKind.PKCS12;
      }
      case Tls.Identity.PemFile(String path, Secret keyPassword) -> {
        text(ProfileField.IDENTITY_PATH, path);
        secret(ProfileField.KEY_PASSWORD, keyPassword);
        yield IdentityKind.PEM_FILE;
      }
      case Tls.Identity.Pem pem -> {
        text(ProfileField.IDENTITY_CHAIN, pem.certificateChain());
        secret(ProfileField.IDENTITY_KEY, pem.key());
        secret(ProfileField.KEY_PASSWORD, pem.keyPassword());
        yield IdentityKind.PEM;
      }
    };
  }

  private void read(Security.Custom custom) {
    login = LoginKind.CUSTOM;
    Map<String, PropertyDraft> sorted = new TreeMap<>();
    custom.open().forEach((key, value) -> sorted.put(key, new PropertyDraft(key, value, null)));
    custom
        .hidden()
        .forEach(
            (key, secret) -> sorted.put(key, new PropertyDraft(key, "", SecretInput.of(secret))));
    properties.addAll(sorted.values());
  }

  private void text(ProfileField field, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      texts.put(field, text);
    }
  }

  private void secret(ProfileField field, @Nullable Secret secret) {
    if (secret != null) {
      secrets.put(field, SecretInput.of(secret));
    }
  }
}
