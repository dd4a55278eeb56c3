package org.mirrorbench.engine.connection;

/**
 * Everything that a stage can find. The English sentences are what the command line prints; the
 * window has the same in each of its languages, under {@code diagnosis.<NAME>.detail} and {@code
 * .remedy}.
 */
public enum Diagnosis {
  NAME_RESOLVED("{0} resolves to {1}.", ""),
  NAMES_RESOLVED("All {0} host names resolve: {1}.", ""),
  NAMES_SOME_UNKNOWN(
      "{0} does not resolve; {1} does.",
      "Correct the spelling or remove it from bootstrap.servers. The test goes on with the "
          + "others."),
  NAME_UNKNOWN(
      "{0} does not resolve.",
      "Check the spelling, or whether this machine needs a VPN or another DNS server."),
  NAME_SILENT(
      "The DNS server gave no answer about {0} within {1} seconds.",
      "Check the network, the VPN and the DNS server of this machine."),
  ADDRESS_INVALID(
      "'{0}' in bootstrap.servers is not a host and a port.",
      "Write host:port, several separated by commas, such as broker1:9092,broker2:9092."),
  TCP_OPEN("{0} answers.", ""),
  TCP_SOME_CLOSED(
      "{0} answers; {1} does not.",
      "The test goes on with what answers. Check whether the rest should be in "
          + "bootstrap.servers."),
  TCP_REFUSED(
      "{0} refuses the connection: nothing listens on that port.",
      "Check the port, and that the broker runs."),
  TCP_SILENT(
      "{0} does not answer within {1} seconds.",
      "A firewall, a security group or a missing VPN drops such packets. Check them, the "
          + "host and the port."),
  TCP_UNREACHABLE("{0} cannot be reached: {1}.", "Check the route, the VPN and the address."),
  WEB_SERVER(
      "{0} is a web server (HTTP), not a Kafka broker.",
      "Enter the port of the brokers, often 9092 to 9094. 8083 is mostly Kafka Connect's, "
          + "8081 a schema registry's."),
  CONTROLLER(
      "{0} is a KRaft controller, not a broker.",
      "Enter the port of a listener for clients: one of advertised.listeners, none of "
          + "controller.listener.names."),
  SILENT(
      "{0} took the connection and then said nothing for {1} seconds.",
      "Check the port: something else may listen there, a load balancer without a broker "
          + "behind it, or a broker that is overloaded."),
  CLOSED(
      "{0} took the connection and closed it without an answer.",
      "Check the port and the listener's security protocol; the broker's log may say why."),
  NOT_KAFKA(
      "{0} answers, but not as a Kafka broker.",
      "Check host and port: another service listens there."),
  NOT_ENCRYPTED("The connection is not encrypted.", ""),
  TLS_EXPECTED(
      "{0} expects TLS, and this cluster is described as unencrypted.",
      "Choose SSL or SASL_SSL, or the port of an unencrypted listener."),
  TLS_NOT_SPOKEN(
      "{0} is a Kafka broker that does not speak TLS on this port.",
      "Choose PLAINTEXT or SASL_PLAINTEXT, or the port of an encrypted listener."),
  TLS_GOOD("{0} speaks {1}; its certificate ({2}) is trusted until {3}.", ""),
  TLS_HOST_UNVERIFIED(
      "{0} speaks {1}, but its host name is not checked: anyone with a trusted certificate "
          + "could pose as it.",
      "Let ssl.endpoint.identification.algorithm be https wherever it matters."),
  CERTIFICATE_EXPIRES_SOON(
      "The certificate of {0} ({1}) expires on {2}, in {3} days.",
      "Have it renewed before that day: clients will refuse it afterwards."),
  CERTIFICATE_EXPIRED(
      "The certificate of {0} ({1}) expired on {2}.",
      "Have the broker's certificate renewed, and check this machine's clock."),
  CERTIFICATE_NOT_YET_VALID(
      "The certificate of {0} ({1}) is valid from {2} only.",
      "Check the clocks of this machine and of the one that made the certificate."),
  CERTIFICATE_UNTRUSTED(
      "The certificate of {0} ({1}) is signed by {2}, which this cluster's trust store "
          + "does not know.",
      "Add the certificate of that authority to the trust store, after making sure that it "
          + "is yours."),
  CERTIFICATE_WRONG_HOST(
      "The certificate of {0} is for {1}, not for {2}.",
      "Use a name that the certificate holds, or have a certificate made with this name as "
          + "subject alternative name."),
  CLIENT_CERTIFICATE_REQUIRED(
      "{0} wants a certificate from its clients (mTLS), and this cluster is described "
          + "without one.",
      "Add a key store with the client's certificate and private key, or use a listener "
          + "that wants none."),
  CLIENT_CERTIFICATE_REJECTED(
      "{0} does not accept our certificate ({1}, signed by {2}).",
      "The broker's trust store must hold the authority that signed it. Use a certificate "
          + "of an authority that it knows."),
  CLIENT_CERTIFICATE_EXPIRED(
      "{0} does not accept our certificate ({1}): it expired on {2}.",
      "Have the client's certificate renewed."),
  TLS_NO_AGREEMENT(
      "{0} and this machine agree on no TLS version or cipher: {1}.",
      "Compare ssl.enabled.protocols and ssl.cipher.suites on both sides."),
  TLS_CLOSED(
      "{0} closed the connection during the TLS handshake.",
      "Look at the broker's log; a proxy or firewall between may also do it."),
  TLS_FAILED(
      "The TLS handshake with {0} failed: {1}.", "Look at the broker's log for its side of it."),
  TLS_SETTINGS("Kafka does not accept the TLS settings: {0}.", "Correct the setting it names."),
  SECRET_UNAVAILABLE(
      "A secret of this cluster cannot be read: {0}",
      "Unlock the vault or answer the question for the secret, then test again. {1}"),
  KEYSTORE_MISSING(
      "There is no key store {0}.",
      "Correct ssl.keystore.location; the path is one of this machine."),
  TRUSTSTORE_MISSING(
      "There is no trust store {0}.",
      "Correct ssl.truststore.location; the path is one of this machine."),
  KEYSTORE_PASSWORD_WRONG(
      "The password does not open the key store {0}.",
      "Enter the password of the store; test it with keytool -list."),
  TRUSTSTORE_PASSWORD_WRONG(
      "The password does not open the trust store {0}.",
      "Enter the password of the store; test it with keytool -list."),
  KEY_PASSWORD_WRONG(
      "The key store {0} opens, but its private key has another password.",
      "Enter the key's own password (ssl.key.password)."),
  KEYSTORE_UNREADABLE(
      "{0} is not a key store of the format {1}.",
      "Choose the format that it has (JKS, PKCS12 or PEM), or convert it."),
  TRUSTSTORE_UNREADABLE(
      "{0} is not a trust store of the format {1}.",
      "Choose the format that it has (JKS, PKCS12 or PEM), or convert it."),
  TRUSTSTORE_EMPTY(
      "The trust store {0} holds no certificate that can be read.",
      "Give its password, or put the authority's certificate into it."),
  PEM_WITHOUT_KEY(
      "{0} holds no private key.",
      "Put the private key (PKCS#8, 'BEGIN PRIVATE KEY') and the certificate chain into "
          + "one PEM file."),
  PEM_WITHOUT_CERTIFICATE(
      "{0} holds no certificate.", "A PEM file needs at least one block 'BEGIN CERTIFICATE'."),
  PEM_KEY_ENCRYPTED(
      "The private key in {0} is encrypted, and there is no password for it.",
      "Enter the key's password (ssl.key.password)."),
  PEM_KEY_PASSWORD_WRONG(
      "The password does not open the private key in {0}.",
      "Enter the key's password (ssl.key.password)."),
  PEM_KEY_NOT_ENCRYPTED(
      "The private key in {0} is not encrypted, yet there is a password for it.",
      "Leave the key's password (ssl.key.password) empty."),
  PEM_KEY_FORMAT(
      "The private key in {0} is not PKCS#8, the only format that Kafka reads.",
      "Convert it: openssl pkcs8 -topk8 -in old.pem -out new.pem"),
  LOGIN_NOT_USED("There is no SASL login: the brokers know us as anonymous.", ""),
  LOGIN_BY_CERTIFICATE("There is no SASL login: the brokers know us by our certificate.", ""),
  LOGIN_REQUIRED(
      "{0} wants a login (SASL), and this cluster is described without one. It offers {1}.",
      "Choose SASL with one of these mechanisms, or the port of a listener without login."),
  SASL_GOOD("{0} accepts the login ({1}).", ""),
  SASL_WRONG_CREDENTIALS(
      "{0} refuses the user name or the password ({1}).",
      "Enter them again. With SCRAM the user must exist in this very cluster, for this "
          + "very mechanism."),
  SASL_MECHANISM_UNKNOWN(
      "{0} does not offer {1}. It offers {2}.",
      "Choose one of these, or the port of another listener."),
  SASL_NOT_OFFERED(
      "{0} takes no SASL login on this port.",
      "Choose PLAINTEXT or SSL, or the port of a listener with SASL."),
  SASL_CLASS_MISSING(
      "The class {0} is not there.",
      "Put the library that holds it on the class path, or correct the name."),
  SASL_IAM_MISSING(
      "The AWS MSK IAM library is not there (class {0}).",
      "Put aws-msk-iam-auth-all.jar on the class path; Connect workers need it, too."),
  SASL_SETTINGS(
      "Kafka does not accept the login settings: {0}.",
      "Correct sasl.jaas.config or the setting it names."),
  SASL_SILENT(
      "{0} did not answer the login within {1} seconds.",
      "The broker may wait for its own directory, or be overloaded. See its log, then test "
          + "again."),
  SASL_FAILED("The login at {0} with {1} failed: {2}.", "See the broker's log for its side of it."),
  OAUTH_REFUSED(
      "The token endpoint {0} refuses the client id or secret: {1}.",
      "Enter them again, and check the scope that the authorization server expects."),
  OAUTH_UNREACHABLE(
      "No token could be had from {0}: {1}.",
      "Check the URL, the network and the certificate of the authorization server."),
  OAUTH_URL_NOT_ALLOWED(
      "Kafka does not fetch tokens from {0}: the address is not on its list.",
      "Add it to the system property org.apache.kafka.sasl.oauthbearer.allowed.urls."),
  OAUTH_TOKEN_REJECTED(
      "{0} refuses the token: {1}.",
      "Compare issuer, audience and scope of the token with what the brokers expect, and "
          + "the clocks."),
  KERBEROS_FAILED(
      "Kerberos gives no ticket: {0}.",
      "Check principal, keytab or ticket cache (kinit), krb5.conf and the clocks."),
  METADATA_GOOD("The addresses that the brokers advertise can be reached: {0}.", ""),
  METADATA_SILENT(
      "{0} did not say within {1} seconds which brokers there are.",
      "The cluster may be without a controller. See the brokers' logs."),
  METADATA_FAILED("{0} did not say which brokers there are: {1}.", "See the broker's log."),
  METADATA_EMPTY(
      "{0} names no broker.",
      "The cluster is still starting, or has no live broker. Test again in a minute."),
  ADVERTISED_UNKNOWN(
      "{0} sends clients on to {1}, a name that does not resolve here.",
      "Let the brokers' advertised.listeners hold a name that this machine can resolve, or "
          + "add it to DNS."),
  ADVERTISED_REFUSED(
      "{0} sends clients on to {1}, and nothing listens there.",
      "Let the brokers' advertised.listeners hold the address and port by which clients "
          + "get there; or open that port."),
  ADVERTISED_SILENT(
      "{0} sends clients on to {1}, and that does not answer from here.",
      "The address is good inside the cluster's own network only, or a firewall is "
          + "between. Advertise one that can be reached from here, or open the way."),
  ADVERTISED_LOCAL(
      "{0} sends clients on to {1}, which is this machine itself.",
      "Set the brokers' advertised.listeners to their own address instead of localhost."),
  CAPABILITIES_INFERRED(
      "The brokers are Kafka {0} or newer (inferred from their API versions).", ""),
  CAPABILITIES_FINALIZED(
      "The cluster's metadata.version is {0}; the brokers are Kafka {1} or newer (inferred "
          + "from their API versions).",
      ""),
  CAPABILITIES_NOT_TARGET(
      "The brokers are Kafka {0} or newer, but older than 2.4 (inferred): fit as a source, "
          + "not as a target.",
      "Upgrade the cluster to 2.4.1 or newer before mirroring to it."),
  CAPABILITIES_NO_INCREMENTAL(
      "The brokers are Kafka {0} or newer, but older than 2.3 (inferred): they cannot "
          + "change single settings of a topic (IncrementalAlterConfigs).",
      "Use it as a source only; upgrade before mirroring to it."),
  CAPABILITIES_TOO_OLD(
      "The brokers are Kafka {0} or older (inferred), and Kafka's clients 4.x need 2.1.",
      "Upgrade the brokers to 2.1 or newer, or mirror with an older MirrorMaker."),
  CAPABILITIES_UNKNOWN(
      "The API versions fit no release of Apache Kafka.",
      "It may be a compatible product. Try what you need in a test environment first."),
  CLUSTER_ID("The cluster's id is {0}.", ""),
  CLUSTER_ID_ABSENT("The brokers tell no cluster id.", ""),
  RIGHTS_OPEN("The cluster has no authorizer: everyone may do everything.", ""),
  RIGHTS_GOOD(
      "{0} of {1} rights are granted, none that is needed is missing; {2} cannot be known "
          + "before the topics and groups exist.",
      ""),
  RIGHTS_SOURCE_ONLY(
      "Fit as a source. As a target these rights are missing: {0}.",
      "Give them to the principal if records are to be mirrored to this cluster."),
  RIGHTS_TARGET_ONLY(
      "Fit as a target. As a source these rights are missing: {0}.",
      "Give them to the principal if records are to be mirrored from this cluster."),
  RIGHTS_MISSING(
      "Rights that MirrorMaker 2 needs are missing: {0}.",
      "Have them given to the principal (kafka-acls --add); the table says who needs each."),
  RIGHTS_UNSEEN(
      "This login sees no topic and no group by which its rights could be known.",
      "If there are topics, give the principal DESCRIBE and READ on them. If there are none yet, "
          + "test again when there are."),
  RIGHTS_UNKNOWN(
      "The brokers do not tell which rights there are.",
      "Brokers before 2.3 cannot tell. Compare the ACLs with the table by hand."),
  RIGHTS_FAILED(
      "The rights cannot be read: {0}.", "The connection itself is good; the log has the details."),
  STAGE_TIMED_OUT(
      "It was not done within {0} seconds.",
      "Test again; if it stays so, something between here and the cluster is slow or drops "
          + "packets."),
  STAGE_FAILED("It failed unexpectedly: {0}.", "The log has the details."),
  EARLIER_STAGE_FAILED("Not tried, because an earlier stage failed.", ""),
  CANCELLED("The test was cancelled.", "");

  private final String detail;
  private final String remedy;

  Diagnosis(String detail, String remedy) {
    this.detail = detail;
    this.remedy = remedy;
  }

  /** What was found, with {@code {0}}, {@code {1}}... for the values. */
  public String detail() {
    return detail;
  }

  /** What to do about it; empty when there is nothing to do. */
  public String remedy() {
    return remedy;
  }
}
