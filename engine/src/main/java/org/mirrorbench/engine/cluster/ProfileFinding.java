package org.mirrorbench.engine.cluster;

/**
 * What a rule says about a field.
 *
 * @param value what the sentence is about, never a secret; may be empty
 */
public record ProfileFinding(ProfileField field, ProfileRule rule, String value) {

  static ProfileFinding of(ProfileField field, ProfileRule rule) {
    return new ProfileFinding(field, rule, "");
  }

  /** What is wrong, in English. */
  public String sentence() {
    return rule.sentence().replace("{0}", value);
  }
}
