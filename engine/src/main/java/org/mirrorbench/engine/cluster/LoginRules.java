package org.mirrorbench.engine.cluster;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of the fields of a login. */
final class LoginRules {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final ProfileDraft draft;
  private final List<ProfileFinding> findings = new ArrayList<>();

  private LoginRules(ProfileDraft draft) {
    this.draft = draft;
  }

  static List<ProfileFinding> check(ProfileDraft draft) {
    LoginRules rules = new LoginRules(draft);
    switch (draft.login()) {
      case NONE, CUSTOM -> {}
      case PLAIN -> rules.password(true);
      case SCRAM_SHA_256, SCRAM_SHA_512 -> rules.password(false);
      case OAUTH -> rules.oauth();
      case KERBEROS -> rules.kerberos();
      case MSK_IAM -> rules.iam();
    }
    return rules.findings;
  }

  private void password(boolean readable) {
    need(ProfileField.USER);
    needSecret(ProfileField.PASSWORD);
    if (readable && !draft.usesTls()) {
      say(ProfileField.PASSWORD, ProfileRule.PASSWORD_IN_CLEAR);
    }
  }

  private void oauth() {
    String url = draft.text(ProfileField.TOKEN_URL);
    if (need(ProfileField.TOKEN_URL)) {
      url(uri(url));
    }
    need(ProfileField.CLIENT_ID);
    needSecret(ProfileField.CLIENT_SECRET);
    if (!draft.usesTls()) {
      say(ProfileField.CLIENT_SECRET, ProfileRule.PASSWORD_IN_CLEAR);
    }
    Extensions.wrong(draft.text(ProfileField.EXTENSIONS))
        .forEach(
            line ->
                findings.add(
                    new ProfileFinding(ProfileField.EXTENSIONS, ProfileRule.EXTENSION_FORM, line)));
  }

  private void url(@Nullable URI uri) {
    if (uri == null || uri.getHost() == null) {
      say(ProfileField.TOKEN_URL, ProfileRule.URL_FORM);
    } else if (draft.text(ProfileField.TOKEN_URL).contains(",")) {
      say(ProfileField.TOKEN_URL, ProfileRule.URL_COMMA);
    } else if ("http".equalsIgnoreCase(uri.getScheme())) {
      if (!LOOPBACK.contains(uri.getHost())) {
        say(ProfileField.TOKEN_URL, ProfileRule.URL_IN_CLEAR);
      }
    } else if (!"https".equalsIgnoreCase(uri.getScheme())) {
      say(ProfileField.TOKEN_URL, ProfileRule.URL_FORM);
    }
  }

  private static @Nullable URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private void kerberos() {
    need(ProfileField.SERVICE_NAME);
    if (need(ProfileField.PRINCIPAL) && !draft.text(ProfileField.PRINCIPAL).contains("@")) {
      say(ProfileField.PRINCIPAL, ProfileRule.PRINCIPAL_FORM);
    }
  }

  private void iam() {
    String role = draft.text(ProfileField.ROLE_ARN);
    if (!role.isEmpty() && !role.matches("arn:aws[a-z-]*:iam::\\d{12}:role/\\S+")) {
      say(ProfileField.ROLE_ARN, ProfileRule.ARN_FORM);
    }
    if (!draft.usesTls()) {
      say(ProfileField.AWS_PROFILE, ProfileRule.IAM_NEEDS_TLS);
    }
  }

  private boolean need(ProfileField field) {
    boolean there = !draft.text(field).isEmpty();
    if (!there) {
      say(field, ProfileRule.REQUIRED);
    }
    return there;
  }

  private void needSecret(ProfileField field) {
    References.check(draft, field, true).ifPresent(findings::add);
  }

  private void say(ProfileField field, ProfileRule rule) {
    findings.add(ProfileFinding.of(field, rule));
  }
}
