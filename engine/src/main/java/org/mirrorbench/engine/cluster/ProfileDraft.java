package org.mirrorbench.engine.cluster;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.Tls.Trust;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;

/**
 * A cluster as a form holds it: complete or not, right or wrong.
 *
 * @param texts the fields with words in them; none for an empty one
 * @param secrets the fields with a secret in them; none for an empty one
 * @param properties custom client properties, in the form's order
 * @param tokenTrust whose certificates an OAuth token endpoint may show: carried along, no field
 *     shows it
 * @param clusterId Kafka's id as last seen, or null
 */
public record ProfileDraft(
    Map<ProfileField, String> texts,
    Map<ProfileField, SecretInput> secrets,
    Environment environment,
    Access access,
    LoginKind login,
    Wire wire,
    List<PropertyDraft> properties,
    @Nullable Trust tokenTrust,
    @Nullable String clusterId) {

  public ProfileDraft {
    texts = Map.copyOf(texts);
    secrets = Map.copyOf(secrets);
    properties = List.copyOf(properties);
  }

  /** The choices about encryption; those after the first matter only with it. */
  public record Wire(
      boolean encrypted, TrustKind trust, IdentityKind identity, boolean verifyHostName) {

    /** No encryption; if it is chosen, with the certificates that the system trusts. */
    public static final Wire CLEAR = new Wire(false, TrustKind.SYSTEM, IdentityKind.NONE, true);
  }

  /** What an empty form holds. */
  public static ProfileDraft empty() {
    return new ProfileDraft(
        Map.of(ProfileField.SERVICE_NAME, "kafka"),
        Map.of(),
        Environment.DEV,
        Access.MANAGED,
        LoginKind.NONE,
        Wire.CLEAR,
        List.of(),
        null,
        null);
  }

  /** What the form of a remembered cluster holds. */
  public static ProfileDraft of(KnownCluster cluster) {
    return new DraftReader(cluster).read();
  }

  /** The words in a field, without space around them; empty when there are none. */
  public String text(ProfileField field) {
    String text = texts.get(field);
    return text == null ? "" : text.strip();
  }

  public SecretInput secret(ProfileField field) {
    SecretInput secret = secrets.get(field);
    return secret == null ? new SecretInput.None() : secret;
  }

  /** Whether the choices encrypt the wire with what the form says about it. */
  public boolean usesTls() {
    return wire.encrypted() && login != LoginKind.CUSTOM;
  }

  /**
   * The cluster to remember. Only of a draft that {@link ProfileRules} find nothing wrong with.
   *
   * @param open makes a handle to a reference
   * @throws org.mirrorbench.engine.problem.ProblemException if a secret to be copied cannot be had
   */
  public KnownCluster cluster(Function<SecretRef, Secret> open) {
    Security security = new DraftWriter(this, input -> input.secret(open)).security();
    String colour = text(ProfileField.COLOUR);
    return new KnownCluster(
        new ClusterProfile(
            text(ProfileField.ALIAS),
            ServerList.canonical(text(ProfileField.BOOTSTRAP)),
            security,
            access),
        environment,
        colour.isEmpty() ? null : colour,
        text(ProfileField.NOTES),
        clusterId);
  }

  /** The client properties as they may be shown: complete or not, and with masks for secrets. */
  public Map<String, String> preview() {
    Security security = new DraftWriter(this, SecretInput::masked).security();
    Map<String, String> shown = new TreeMap<>(maskTokenTrust(security).clientProperties());
    shown.put("bootstrap.servers", ServerList.canonical(text(ProfileField.BOOTSTRAP)));
    return shown;
  }

  /** The one secret that is carried along without an input of the form. */
  private static Security maskTokenTrust(Security security) {
    return SecretFields.replace(
        security,
        (field, secret) ->
            field.startsWith("token-")
                ? Objects.requireNonNull(SecretInput.of(secret).masked(), field)
                : secret);
  }
}
