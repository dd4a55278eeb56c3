package org.mirrorbench.engine.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rules of the fields about encryption and certificates. */
final class TlsRules {

  private final ProfileDraft draft;
  private final List<ProfileFinding> findings = new ArrayList<>();

  private TlsRules(ProfileDraft draft) {
    this.draft = draft;
  }

  static List<ProfileFinding> check(ProfileDraft draft) {
    TlsRules rules = new TlsRules(draft);
    if (draft.usesTls()) {
      rules.trust();
      if (!draft.wire().verifyHostName()) {
        rules.say(ProfileField.HOST_NAME, ProfileRule.HOST_NOT_VERIFIED);
      }
      rules.identity();
    }
    return rules.findings;
  }

  private void trust() {
    switch (draft.wire().trust()) {
      case SYSTEM -> {}
      case JKS, PKCS12 -> {
        store(ProfileField.TRUST_PATH);
        secret(ProfileField.TRUST_PASSWORD, false);
      }
      case PEM_FILE -> need(ProfileField.TRUST_PATH);
      case PEM -> {
        certificates(ProfileField.TRUST_PEM);
        if (draft.text(ProfileField.TRUST_PEM).contains("PRIVATE KEY-----")) {
          say(ProfileField.TRUST_PEM, ProfileRule.KEY_IN_TRUST);
        }
      }
    }
  }

  private void identity() {
    switch (draft.wire().identity()) {
      case NONE -> {}
      case JKS, PKCS12 -> {
        store(ProfileField.IDENTITY_PATH);
        secret(ProfileField.IDENTITY_PASSWORD, true);
        secret(ProfileField.KEY_PASSWORD, false);
      }
      case PEM_FILE -> {
        need(ProfileField.IDENTITY_PATH);
        secret(ProfileField.KEY_PASSWORD, false);
      }
      case PEM -> {
        certificates(ProfileField.IDENTITY_CHAIN);
        secret(ProfileField.IDENTITY_KEY, true);
        key();
      }
    }
  }

  private void store(ProfileField field) {
    String path = draft.text(field);
    String end = path.toLowerCase(Locale.ROOT);
    if (need(field) && (end.endsWith(".pem") || end.endsWith(".crt") || end.endsWith(".key"))) {
      findings.add(new ProfileFinding(field, ProfileRule.STORE_LOOKS_PEM, path));
    }
  }

  private void certificates(ProfileField field) {
    if (need(field) && !draft.text(field).contains("BEGIN CERTIFICATE-----")) {
      say(field, ProfileRule.NO_CERTIFICATE);
    }
  }

  /** Only a key that was just pasted is looked at; one that is kept stays unread. */
  private void key() {
    boolean encrypted = false;
    if (draft.secret(ProfileField.IDENTITY_KEY) instanceof SecretInput.Typed(String text)
        && !text.isEmpty()) {
      encrypted = text.contains("BEGIN ENCRYPTED PRIVATE KEY-----");
      if (text.contains("BEGIN RSA PRIVATE KEY-----")
          || text.contains("BEGIN EC PRIVATE KEY-----")) {
        say(ProfileField.IDENTITY_KEY, ProfileRule.KEY_NOT_PKCS8);
      } else if (!encrypted && !text.contains("BEGIN PRIVATE KEY-----")) {
        say(ProfileField.IDENTITY_KEY, ProfileRule.NO_KEY);
      }
    }
    if (encrypted && draft.secret(ProfileField.KEY_PASSWORD) instanceof SecretInput.None) {
      say(ProfileField.KEY_PASSWORD, ProfileRule.KEY_ENCRYPTED);
    } else {
      secret(ProfileField.KEY_PASSWORD, false);
    }
  }

  private boolean need(ProfileField field) {
    boolean there = !draft.text(field).isEmpty();
    if (!there) {
      say(field, ProfileRule.REQUIRED);
    }
    return there;
  }

  private void secret(ProfileField field, boolean needed) {
    References.check(draft, field, needed).ifPresent(findings::add);
    if (References.inside(draft.secret(field))) {
      say(field, ProfileRule.REFERENCE_INSIDE);
    }
  }

  private void say(ProfileField field, ProfileRule rule) {
    findings.add(ProfileFinding.of(field, rule));
  }
}
