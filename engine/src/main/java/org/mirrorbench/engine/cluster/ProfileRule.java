package org.mirrorbench.engine.cluster;

/**
 * Everything that can be wrong with a field of a cluster's form. The window has the same sentences
 * in each of its languages, under {@code cluster.rule.<NAME>}.
 */
public enum ProfileRule {
  REQUIRED(true, "This is needed."),
  ALIAS_CHARACTERS(true, "Only letters, digits, “.”, “_” and “-”."),
  ALIAS_TAKEN(true, "Another cluster has this name."),
  ALIAS_DOT(
      false,
      "The dot is also MirrorMaker 2’s separator: its topics would be taken for those of “{0}”."),
  SERVER_FORM(true, "“{0}” is not host:port."),
  SERVER_PORT(true, "The port of “{0}” is not between 1 and 65535."),
  SERVER_TWICE(false, "“{0}” is there twice."),
  COLOUR_FORM(true, "A colour is # and six hexadecimal digits."),
  PASSWORD_IN_CLEAR(
      false, "Without encryption, what logs in crosses the network for anybody to read."),
  IAM_NEEDS_TLS(true, "Amazon MSK takes IAM logins over an encrypted connection only."),
  URL_FORM(true, "This is not an http or https address."),
  URL_COMMA(true, "Kafka’s clients cannot be allowed an address with a comma: write it as %2C."),
  URL_IN_CLEAR(
      true, "Over http the client secret could be read: https is needed outside this machine."),
  EXTENSION_FORM(true, "“{0}” is not name=value with only letters in the name."),
  PRINCIPAL_FORM(false, "A principal is mostly name@REALM."),
  ARN_FORM(true, "A role is named arn:aws:iam::<account>:role/<name>."),
  NO_CERTIFICATE(true, "There is no “BEGIN CERTIFICATE” in it."),
  KEY_IN_TRUST(true, "There is a private key in it: paste the certificates only."),
  NO_KEY(true, "There is no “BEGIN PRIVATE KEY” in it."),
  KEY_NOT_PKCS8(true, "Kafka reads PKCS#8 keys only: convert it with “openssl pkcs8 -topk8”."),
  KEY_ENCRYPTED(true, "The key is encrypted: its password is needed."),
  STORE_LOOKS_PEM(false, "“{0}” looks like a PEM file."),
  HOST_NOT_VERIFIED(
      false, "Whoever has any trusted certificate can pose as a broker. For test clusters only."),
  REFERENCE_FORM(true, "A reference looks like ${file:/path:key} or ${env:NAME}."),
  REFERENCE_INSIDE(
      true,
      "Kafka Connect would replace the ${…:…} in it: choose a password without “${”, or write nothing "
          + "but a reference."),
  PROPERTY_NAMELESS(true, "A value has no key."),
  PROPERTY_TWICE(true, "“{0}” is there twice."),
  PROPERTY_SERVERS(false, "bootstrap.servers is ignored here: the field above counts."),
  PROPERTY_PROTOCOL(false, "Without security.protocol, Kafka’s clients use PLAINTEXT.");

  private final boolean blocks;
  private final String sentence;

  ProfileRule(boolean blocks, String sentence) {
    this.blocks = blocks;
    this.sentence = sentence;
  }

  /** Whether a profile cannot be saved or tested like this; false for a warning. */
  public boolean blocks() {
    return blocks;
  }

  /** What is wrong, in English, with {@code {0}} for the value it is about. */
  public String sentence() {
    return sentence;
  }
}
