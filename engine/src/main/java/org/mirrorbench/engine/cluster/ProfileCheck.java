package org.mirrorbench.engine.cluster;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;
import org.mirrorbench.engine.secret.Secret;

/** What must be right in a profile before it is remembered; asks no cluster. Pure. */
public final class ProfileCheck {

  private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Pattern ADDRESS =
      Pattern.compile("([A-Za-z0-9_-]+://)?(\\[[0-9A-Fa-f:.%]+]|[^\\s:/\\[\\],]+):\\d{1,5}");

  private final ClusterProfile profile;

  private ProfileCheck(ClusterProfile profile) {
    this.profile = profile;
  }

  /** The first fault, or empty. Kept secrets are not fetched. */
  public static Optional<Problem> fault(ClusterProfile profile) {
    ProfileCheck check = new ProfileCheck(profile);
    return Stream.of(check.alias(), check.servers(), check.token(), check.references())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Problem> alias() {
    return ALIAS.matcher(profile.alias()).matches()
        ? Optional.empty()
        : invalid(
            "an alias becomes part of topic and connector names and cannot be written like this.",
            "Use letters without accents, digits, and . _ - only.");
  }

  private Optional<Problem> servers() {
    String servers = profile.bootstrapServers();
    if (!profile.hasServers()) {
      return invalid("it has no bootstrap.servers yet.", "Enter host:port of one broker or more.");
    }
    boolean right =
        ConfigReferences.isIn(servers)
            || Stream.of(servers.split(",", -1))
                .map(String::strip)
                .allMatch(address -> ADDRESS.matcher(address).matches());
    return right
        ? Optional.empty()
        : invalid(
            "bootstrap.servers is not a list of addresses: " + servers + ".",
            "Write host:port, several with commas between them.");
  }

  private Optional<Problem> token() {
    if (!(profile.security() instanceof Security.Sasl(Login.OAuth oauth, Tls ignored))) {
      return Optional.empty();
    }
    String url = oauth.tokenUrl();
    URI uri = uri(url);
    String scheme = uri == null ? null : uri.getScheme();
    if (uri == null
        || uri.getHost() == null
        || !("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))) {
      return invalid(
          "the token endpoint is not an https address: " + url + ".",
          "Write the whole address, such as https://login.example.org/oauth2/token.");
    }
    return url.contains(",")
        ? invalid(
            "Kafka's clients cannot be allowed a token endpoint with a comma in it: " + url + ".",
            "Write the comma as %2C.")
        : Optional.empty();
  }

  private static @Nullable URI uri(String url) {
    try {
      return URI.create(url.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * Connect replaces <code>${provider:key}</code> wherever it finds one. In a SASL login it can be
   * written so that Connect leaves it alone; in the password of a key store it cannot.
   */
  private Optional<Problem> references() {
    for (Map.Entry<String, Secret> field : SecretFields.of(profile.security()).entrySet()) {
      if (exposed(field.getKey())
          && field.getValue().ref() == null
          && field.getValue().read() instanceof Result.Ok<String>(String text)
          && ConfigReferences.isIn(text)
          && !ConfigReferences.isWhole(text)) {
        return invalid(
            "the secret "
                + field.getKey()
                + " holds ${...:...}, which Kafka Connect would take for a reference to a"
                + " configuration provider and replace.",
            "Choose a password without ${, or write nothing but a reference there.");
      }
    }
    return Optional.empty();
  }

  /** Custom properties are written by people who may well mean a reference inside a value. */
  private static boolean exposed(String field) {
    return !field.startsWith("property/")
        && !field.equals("password")
        && !field.equals("client-secret")
        && !field.startsWith("token-");
  }

  private Optional<Problem> invalid(String detail, String remedy) {
    return Optional.of(new Problem.Invalid("Cluster " + profile.alias(), detail, remedy));
  }
}
