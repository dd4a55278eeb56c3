package org.mirrorbench.engine.worker;

/** What can be wrong with something that was typed about a worker. */
public enum WorkerFault {
  MISSING("It is needed."),
  NAME("Use letters, digits, dots, hyphens and underscores only."),
  TAKEN("Another worker has this name."),
  UNKNOWN_CLUSTER("No cluster has this alias."),
  READ_ONLY("This cluster is read-only, and a worker must write its own topics there."),
  TOPIC("A topic's name has letters, digits, dots, hyphens and underscores, 249 at the most."),
  SAME_TOPIC("Each of the three topics needs a name of its own."),
  URL("It is not an address such as https://connect-1:8083."),
  URL_LOGIN("Leave name and password out of the address; they have fields of their own."),
  HOST("It is not a host's name or address."),
  NOT_REACHABLE("Other workers cannot reach this address; give the name they know it by."),
  PORT("A port is a number from 0 to 65535; 0 takes a free one."),
  COUNT("Give a whole number from 1 to 100."),
  ABSOLUTE("Give the whole path on the worker, such as /etc/kafka-connect."),
  PREFIX("An environment variable has capitals, digits and underscores: KAFKA_."),
  PROVIDER("A provider's name has letters, digits and underscores."),
  NEEDS_TLS("Without a key store the token and all settings would cross the network unencrypted."),
  PEM("It does not hold a PEM block: -----BEGIN ...");

  private final String sentence;

  WorkerFault(String sentence) {
    this.sentence = sentence;
  }

  /** What is wrong and what would be right, in English; the window has its own words. */
  public String sentence() {
    return sentence;
  }
}
