package org.mirrorbench.engine.testkit;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.demo.BrokerSettings;
import org.mirrorbench.engine.demo.EmbeddedBroker;
import org.mirrorbench.engine.secret.Secret;

/**
 * A broker in the test's own JVM with several listeners, users and {@code StandardAuthorizer}.
 *
 * <p>{@code admin}, {@code CN=mirror} and who comes without a login are super users; {@code alice}
 * and {@code bob} may do what {@link #allow} gives them. Passwords are in {@link #PASSWORDS}, the
 * same for PLAIN, SCRAM and as OAuth client secrets.
 */
public final class SecureBroker implements AutoCloseable {

  public static final Map<String, String> PASSWORDS =
      Map.of(
          "admin", "admin-pw-91c7d2",
          "alice", "alice-pw-4be08a",
          "bob", "bob-pw-c52f6e");

  /** The listener that every secure broker has besides those it is given. */
  public static final String OPEN = "PLAINTEXT";

  private static final String CONTROLLER = "CONTROLLER";

  private static final int ATTEMPTS = 3;

  private final String alias;
  private final Path data;
  private final TokenServer tokens;
  private final Map<String, Integer> ports;
  private final EmbeddedBroker broker;

  private SecureBroker(
      String alias,
      Path data,
      TokenServer tokens,
      Map<String, Integer> ports,
      EmbeddedBroker broker) {
    this.alias = alias;
    this.data = data;
    this.tokens = tokens;
    this.ports = ports;
    this.broker = broker;
  }

  /**
   * @param nodeId different from every other broker in this JVM
   */
  public static SecureBroker start(String alias, int nodeId, Wire... wires) {
    TokenServer tokens = TokenServer.start(PASSWORDS);
    allow(tokens);
    for (int attempt = 1; ; attempt++) {
      try {
        List<Integer> free = SecureSettings.freePorts(wires.length + 2);
        Path data = Files.createTempDirectory("broker-" + alias);
        Map<String, Integer> ports =
            new HashMap<>(Map.of(OPEN, free.get(0), CONTROLLER, free.get(1)));
        for (int i = 0; i < wires.length; i++) {
          ports.put(wires[i].name(), free.get(i + 2));
        }
        SecureBroker broker =
            new SecureBroker(
                alias,
                data,
                tokens,
                ports,
                EmbeddedBroker.start(
                    new BrokerSettings(
                        nodeId,
                        free.get(0),
                        free.get(1),
                        data,
                        SecureSettings.of(free.get(1), ports, tokens, wires))));
        broker.addUsers();
        return broker;
      } catch (RuntimeException e) {
        // somebody took a port meanwhile; Kafka throws differently in each phase of its start
        if (attempt == ATTEMPTS) {
          throw e;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Host and port of a listener; {@link #OPEN} is always there. */
  public String bootstrap(String wire) {
    return "127.0.0.1:" + port(wire);
  }

  public int port(String wire) {
    return Objects.requireNonNull(ports.get(wire), wire);
  }

  /** Where no client should go. */
  public int controllerPort() {
    return port(CONTROLLER);
  }

  public String clusterId() {
    return broker.clusterId();
  }

  public String tokenUrl() {
    return tokens.tokenUrl();
  }

  public ClusterProfile profile(String wire, Security security) {
    return new ClusterProfile(alias, bootstrap(wire), security, Access.MANAGED);
  }

  /** A super user's, without login or encryption. */
  public ClusterProfile openProfile() {
    return ClusterProfile.plaintext(alias, bootstrap(OPEN));
  }

  public static Login.Plain plain(String user) {
    return new Login.Plain(user, password(user));
  }

  public static Login.Scram scram(Login.ScramHash hash, String user) {
    return new Login.Scram(hash, user, password(user));
  }

  public Login.OAuth oauth(String user) {
    return new Login.OAuth(tokenUrl(), user, password(user), null, Map.of());
  }

  private static Secret password(String user) {
    return Secret.of(Objects.requireNonNull(PASSWORDS.get(user), user));
  }

  /** Gives a user rights at once; names that end in {@code *} are prefixes. */
  public void allow(String user, ResourceType type, String name, AclOperation... operations) {
    boolean prefixed = name.length() > 1 && name.endsWith("*");
    ResourcePattern pattern =
        new ResourcePattern(
            type,
            prefixed ? name.substring(0, name.length() - 1) : name,
            prefixed ? PatternType.PREFIXED : PatternType.LITERAL);
    List<AclBinding> bindings =
        Stream.of(operations)
            .map(
                operation ->
                    new AclBinding(
                        pattern,
                        new AccessControlEntry(
                            "User:" + user, "*", operation, AclPermissionType.ALLOW)))
            .toList();
    asAdmin(
        admin -> {
          admin.createAcls(bindings).all().get();
          awaitAcls(admin, user, found -> found.containsAll(bindings));
        });
  }

  /** Takes every right of a user. */
  public void forbidAll(String user) {
    asAdmin(
        admin -> {
          admin.deleteAcls(List.of(of(user))).all().get();
          awaitAcls(admin, user, Collection::isEmpty);
        });
  }

  /** The brokers learn them a moment after the controller. */
  private static void awaitAcls(
      Admin admin, String user, Predicate<Collection<AclBinding>> expected) {
    await()
        .pollInterval(Duration.ofMillis(20))
        .until(() -> expected.test(admin.describeAcls(of(user)).values().get()));
  }

  private static AclBindingFilter of(String user) {
    return new AclBindingFilter(
        ResourcePatternFilter.ANY,
        new AccessControlEntryFilter(
            "User:" + user, null, AclOperation.ANY, AclPermissionType.ANY));
  }

  /** What may fail while a super user does it. */
  @FunctionalInterface
  public interface AdminCall {
    void with(Admin admin) throws ExecutionException, InterruptedException;
  }

  public void asAdmin(AdminCall call) {
    try (Admin admin = Admin.create(openProfile().clientProperties())) {
      call.with(admin);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    broker.close();
    tokens.close();
    TempFolders.delete(data);
  }

  /** One mechanism after the other: Kafka alters a user once in a request. */
  private void addUsers() {
    for (ScramMechanism mechanism :
        List.of(ScramMechanism.SCRAM_SHA_256, ScramMechanism.SCRAM_SHA_512)) {
      List<UserScramCredentialAlteration> users = new ArrayList<>();
      PASSWORDS.forEach(
          (user, password) ->
              users.add(
                  new UserScramCredentialUpsertion(
                      user, new ScramCredentialInfo(mechanism, 4096), password)));
      asAdmin(admin -> admin.alterUserScramCredentials(users).all().get());
    }
  }

  /** Kafka reads tokens and keys from listed addresses only, and asks the JVM for the list. */
  private static synchronized void allow(TokenServer tokens) {
    String key = "org.apache.kafka.sasl.oauthbearer.allowed.urls";
    String more = tokens.tokenUrl() + "," + tokens.keysUrl();
    String before = System.getProperty(key, "");
    System.setProperty(key, before.isEmpty() ? more : before + "," + more);
  }
}
