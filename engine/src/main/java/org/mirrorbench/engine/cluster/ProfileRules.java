package org.mirrorbench.engine.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mirrorbench.engine.problem.Problem;

/** The rules of a cluster's form. Pure: asks no network and no file. */
public final class ProfileRules {

  private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

  /**
   * A name, an IPv4 address or an IPv6 address in brackets, and a port; Kafka takes the name of a
   * listener before it.
   */
  private static final Pattern SERVER =
      Pattern.compile("(?:[A-Za-z0-9_-]+://)?(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.%]+\\]):(\\d{1,9})");

  private static final int LAST_PORT = 65_535;

  private final ProfileDraft draft;
  private final List<ProfileFinding> findings = new ArrayList<>();

  private ProfileRules(ProfileDraft draft) {
    this.draft = draft;
  }

  /**
   * Everything worth saying about a draft, in the order of the form.
   *
   * @param taken the names of the other clusters
   */
  public static List<ProfileFinding> check(ProfileDraft draft, Set<String> taken) {
    ProfileRules rules = new ProfileRules(draft);
    rules.alias(taken);
    rules.servers();
    rules.colour();
    rules.findings.addAll(LoginRules.check(draft));
    rules.findings.addAll(TlsRules.check(draft));
    if (draft.login() == LoginKind.CUSTOM) {
      rules.properties();
    }
    return List.copyOf(rules.findings);
  }

  /** The first thing that stands in the way of remembering a cluster, or empty. */
  public static Optional<Problem> fault(KnownCluster cluster) {
    return check(ProfileDraft.of(cluster), Set.of()).stream()
        .filter(finding -> finding.rule().blocks())
        .findFirst()
        .map(finding -> problem(cluster.alias(), finding));
  }

  private static Problem problem(String alias, ProfileFinding finding) {
    String field =
        finding.field() == ProfileField.BOOTSTRAP
            ? "bootstrap.servers"
            : finding.field().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Problem.Invalid(
        "Cluster " + alias,
        field + ": " + finding.sentence(),
        "Correct it and save the cluster again.");
  }

  /** Whether nothing stands in the way of saving and testing. */
  public static boolean fine(List<ProfileFinding> findings) {
    return findings.stream().noneMatch(finding -> finding.rule().blocks());
  }

  private void alias(Set<String> taken) {
    String alias = draft.text(ProfileField.ALIAS);
    if (alias.isEmpty()) {
      say(ProfileField.ALIAS, ProfileRule.REQUIRED, "");
    } else if (!ALIAS.matcher(alias).matches()) {
      say(ProfileField.ALIAS, ProfileRule.ALIAS_CHARACTERS, "");
    } else if (taken.contains(alias)) {
      say(ProfileField.ALIAS, ProfileRule.ALIAS_TAKEN, "");
    } else if (alias.contains(".")) {
      String before = alias.substring(0, alias.indexOf('.'));
      say(ProfileField.ALIAS, ProfileRule.ALIAS_DOT, before);
    }
  }

  private void servers() {
    List<String> servers = ServerList.of(draft.text(ProfileField.BOOTSTRAP));
    if (servers.isEmpty()) {
      say(ProfileField.BOOTSTRAP, ProfileRule.REQUIRED, "");
    }
    Set<String> seen = new HashSet<>();
    for (String server : servers) {
      Matcher matcher = SERVER.matcher(server);
      if (ConfigReferences.isIn(server)) {
        // what it names is known only when a client is made
        continue;
      }
      if (!matcher.matches()) {
        say(ProfileField.BOOTSTRAP, ProfileRule.SERVER_FORM, server);
      } else if (!isPort(Integer.parseInt(matcher.group(1)))) {
        say(ProfileField.BOOTSTRAP, ProfileRule.SERVER_PORT, server);
      } else if (!seen.add(server.toLowerCase(Locale.ROOT))) {
        say(ProfileField.BOOTSTRAP, ProfileRule.SERVER_TWICE, server);
      }
    }
  }

  private static boolean isPort(int number) {
    return number >= 1 && number <= LAST_PORT;
  }

  private void colour() {
    String colour = draft.text(ProfileField.COLOUR);
    if (!colour.isEmpty() && !COLOUR.matcher(colour).matches()) {
      say(ProfileField.COLOUR, ProfileRule.COLOUR_FORM, "");
    }
  }

  private void properties() {
    Set<String> seen = new HashSet<>();
    for (PropertyDraft property : draft.properties()) {
      if (property.blank()) {
        continue;
      }
      if (property.key().isEmpty()) {
        say(ProfileField.PROPERTIES, ProfileRule.PROPERTY_NAMELESS, "");
      } else if (!seen.add(property.key())) {
        say(ProfileField.PROPERTIES, ProfileRule.PROPERTY_TWICE, property.key());
      } else if (property.key().equals("bootstrap.servers")) {
        say(ProfileField.PROPERTIES, ProfileRule.PROPERTY_SERVERS, "");
      }
      if (property.secret() instanceof SecretInput.Reference(String text)
          && !References.wellFormed(text)) {
        say(ProfileField.PROPERTIES, ProfileRule.REFERENCE_FORM, "");
      }
    }
    if (!seen.contains("security.protocol")) {
      say(ProfileField.PROPERTIES, ProfileRule.PROPERTY_PROTOCOL, "");
    }
  }

  private void say(ProfileField field, ProfileRule rule, String value) {
    findings.add(new ProfileFinding(field, rule, value));
  }
}
