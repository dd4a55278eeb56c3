package org.mirrorbench.engine.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.function.Function;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.SecretFields;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.secret.Secret;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.secret.SecretRule;

/**
 * Writes what holds secrets as JSON with their references in their places, such as {@code
 * "vault:cluster/a/password"}, and reads it back with handles to them. The names of the kinds are
 * the format of the workspace: never change one.
 */
final class SecurityJson {

  private SecurityJson() {}

  /**
   * Maps records as they are.
   *
   * @param open gives the handle to a kept secret
   */
  static ObjectMapper mapper(Function<SecretRef, Secret> open) {
    return JsonMapper.builder()
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(
                JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
        .addMixIn(Security.class, SecurityKinds.class)
        .addMixIn(Login.class, LoginKinds.class)
        .addMixIn(Tls.Trust.class, TrustKinds.class)
        .addMixIn(Tls.Identity.class, IdentityKinds.class)
        .addModule(
            new SimpleModule()
                .addSerializer(new SecretWriter())
                .addDeserializer(Secret.class, new SecretReader(open)))
        .build();
  }

  /** Whether nothing in it would be written as a text that nobody may see. */
  static boolean storable(Security security) {
    return SecretFields.of(security).values().stream().allMatch(secret -> secret.ref() != null)
        && !(security instanceof Security.Custom custom
            && custom.open().entrySet().stream()
                .anyMatch(entry -> SecretRule.isSecret(entry.getKey(), entry.getValue())));
  }

  /**
   * The broken contract that would write a secret.
   *
   * @throws IllegalStateException if the security is not {@link #storable}
   */
  static void check(Security security) {
    if (!storable(security)) {
      throw new IllegalStateException("A secret that is kept nowhere must not be stored");
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Security.Plaintext.class, name = "plaintext"),
    @JsonSubTypes.Type(value = Security.Ssl.class, name = "ssl"),
    @JsonSubTypes.Type(value = Security.Sasl.class, name = "sasl"),
    @JsonSubTypes.Type(value = Security.Custom.class, name = "custom")
  })
  private interface SecurityKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Login.Plain.class, name = "plain"),
    @JsonSubTypes.Type(value = Login.Scram.class, name = "scram"),
    @JsonSubTypes.Type(value = Login.OAuth.class, name = "oauth"),
    @JsonSubTypes.Type(value = Login.Kerberos.class, name = "kerberos"),
    @JsonSubTypes.Type(value = Login.MskIam.class, name = "mskIam")
  })
  private interface LoginKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Tls.Trust.Default.class, name = "default"),
    @JsonSubTypes.Type(value = Tls.Trust.Store.class, name = "store"),
    @JsonSubTypes.Type(value = Tls.Trust.PemFile.class, name = "pemFile"),
    @JsonSubTypes.Type(value = Tls.Trust.Pem.class, name = "pem")
  })
  private interface TrustKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Tls.Identity.Store.class, name = "store"),
    @JsonSubTypes.Type(value = Tls.Identity.PemFile.class, name = "pemFile"),
    @JsonSubTypes.Type(value = Tls.Identity.Pem.class, name = "pem")
  })
  private interface IdentityKinds {}

  private static final class SecretWriter extends StdSerializer<Secret> {

    private static final long serialVersionUID = 1;

    SecretWriter() {
      super(Secret.class);
    }

    @Override
    public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      SecretRef ref = secret.ref();
      if (ref == null) {
        throw new IllegalStateException("A secret that is kept nowhere must not be stored");
      }
      out.writeString(ref.toString());
    }
  }

  private static final class SecretReader extends StdDeserializer<Secret> {

    private static final long serialVersionUID = 1;

    private final transient Function<SecretRef, Secret> open;

    SecretReader(Function<SecretRef, Secret> open) {
      super(Secret.class);
      this.open = open;
    }

    @Override
    public Secret deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return open.apply(SecretRef.parse(in.getValueAsString()));
    }
  }
}
