package org.mirrorbench.engine.worker;

import java.util.Comparator;
import java.util.List;
import org.mirrorbench.engine.problem.Sentences;

/**
 * A finding about a worker in words that can be translated.
 *
 * @param topic which one it is
 * @param values what its sentences are about: names, figures; never a secret
 */
public record Advice(Topic topic, List<String> values) {

  /** Gravest first. */
  public static final Comparator<Advice> GRAVEST_FIRST =
      Comparator.comparing((Advice advice) -> advice.topic().severity());

  public Advice {
    values = List.copyOf(values);
  }

  public static Advice of(Topic topic, String... values) {
    return new Advice(topic, List.of(values));
  }

  /** What was found, in English. */
  public String detail() {
    return Sentences.fill(topic.detail(), values);
  }

  /** What to do, in English. */
  public String remedy() {
    return Sentences.fill(topic.remedy(), values);
  }

  /** How grave a finding is. */
  public enum Severity {
    /** Nothing works, or data would be damaged: the worker must not be used like this. */
    ERROR,
    WARNING,
    /** Good to know, or found to be right. */
    INFO
  }

  /**
   * Everything that can be found about a worker. The English sentences are what the command line
   * prints; the window has its own under {@code advice.<NAME>.detail} and {@code .remedy}.
   */
  public enum Topic {
    WRONG_CLUSTER(
        Severity.ERROR,
        "It is attached to {0}, not to {1}: what it mirrors would be written to the wrong cluster.",
        "Use a worker whose bootstrap.servers are those of {1}."),
    UNKNOWN_CLUSTER(
        Severity.WARNING,
        "It is attached to a Kafka cluster (id {0}) that this workspace does not know.",
        "Add that cluster to see whether it is the target you mean."),
    ATTACHED(Severity.INFO, "It is attached to {0}.", "Use it for flows whose target is {0}."),
    NO_SUCH_CLUSTER(
        Severity.ERROR,
        "The workspace knows no cluster {0}.",
        "Add the cluster first, or choose another one."),
    CLUSTER_SILENT(
        Severity.ERROR,
        "The cluster {0} could not be asked: {1}",
        "Test the connection of {0}, then check again."),
    CANNOT_LOOK(
        Severity.INFO,
        "Whether {0} is as it has to be is not known: this login may not describe it.",
        "Let somebody with more rights look, or grant DESCRIBE and DESCRIBE_CONFIGS there."),
    TARGET_READ_ONLY(
        Severity.ERROR,
        "The cluster {0} is read-only in this workspace, and a worker writes to its cluster.",
        "Attach the worker to the target of what it will mirror, or make {0} managed."),

    STORAGE_NOT_COMPACTED(
        Severity.ERROR,
        "The storage topic {0} has cleanup.policy={1}: the worker would refuse to start, or lose"
            + " what it keeps there.",
        "Set cleanup.policy=compact on {0}, or name another topic."),
    CONFIGS_PARTITIONS(
        Severity.ERROR,
        "The configs topic {0} has {1} partitions; it must have exactly one.",
        "Name another topic, or delete {0} if nothing needs it; the worker makes it anew."),
    STORAGE_COPIES(
        Severity.WARNING,
        "The storage topic {0} has {1} copies although the cluster has {2} brokers.",
        "Raise its replication factor to 3, so that the worker survives a lost broker."),
    REPLICATION_TOO_HIGH(
        Severity.ERROR,
        "{0}={1}, but the cluster has {2} brokers: the topic cannot be made.",
        "Leave the setting out; copies are chosen by the brokers there are."),
    STORAGE_SHARED(
        Severity.ERROR,
        "The topic {0} is also the storage of {1}, which has another group id: both would run the"
            + " same connectors and overwrite each other.",
        "Give each group topics of its own."),
    STORAGE_OF_OTHER_GROUP(
        Severity.ERROR,
        "The configs topic {0} had a leader at {1}, but the group {2} has no member: another Connect"
            + " cluster (here runs {3}) seems to use it.",
        "Use that cluster's group id to join it, or topics of your own."),
    CONNECTORS_WAITING(
        Severity.INFO,
        "The configs topic already holds {0} connectors ({1}): the worker runs them as soon as it"
            + " starts.",
        "Nothing, if that is meant; else choose another group id and other topics."),
    GROUP_HAS_MEMBERS(
        Severity.WARNING,
        "The group {0} has {1} workers already, at {2}: this one joins them and takes a share of"
            + " their tasks.",
        "Nothing, if they are yours; else choose another group id."),
    GROUP_OF_OTHER_SOFTWARE(
        Severity.ERROR,
        "The group {0} is used by software that is not Kafka Connect ({1}).",
        "Choose another group id."),

    BROKERS_TOO_OLD_FOR_EXACTLY_ONCE(
        Severity.ERROR,
        "Exactly-once needs brokers 2.5 or newer; those of {0} are older.",
        "Do without exactly-once, or upgrade the brokers."),
    TRANSACTIONS_IMPOSSIBLE(
        Severity.ERROR,
        "Exactly-once needs transactions, but transaction.state.log.replication.factor is {0} and"
            + " the cluster has {1} brokers.",
        "Start more brokers, or lower that broker setting on a test cluster."),
    TRANSACTION_COPIES(
        Severity.WARNING,
        "The brokers keep the state of transactions in {0} copies although there are {1} brokers.",
        "Raise the replication factor of __transaction_state to 3."),
    EXACTLY_ONCE_FOR_ALL(
        Severity.WARNING,
        "The group {0} has {1} workers already, and exactly-once works only if every worker has it.",
        "Set exactly.once.source.support=preparing on all of them, restart each, then do the same"
            + " with enabled."),

    PLUGIN_FOLDER_MISSING(
        Severity.ERROR, "The plug-in folder {0} does not exist.", "Correct the path."),
    PLUGIN_FOLDER_UNREADABLE(
        Severity.ERROR,
        "The plug-in folder {0} cannot be read.",
        "Give yourself the right to read it."),
    PLUGIN_FOLDER_EMPTY(
        Severity.WARNING,
        "The plug-in folder {0} holds no plug-in: neither a jar nor a folder with jars.",
        "Unpack each plug-in into a folder of its own below it."),
    CONVERTER_MISSING(
        Severity.WARNING,
        "The converter {0} does not come with Kafka, and no plug-in folder is given.",
        "Add the folder with the converter's jars to the plug-in path."),

    PLAIN_HTTP(
        Severity.ERROR,
        "It would listen in plain http on {0}: everybody on the network could read its token and act"
            + " with it.",
        "Give a key store for https, or listen on 127.0.0.1."),
    HOST_NOT_HERE(
        Severity.ERROR,
        "It would listen on {0}, but this machine has no such address.",
        "Listen on 0.0.0.0, or on an address of this machine."),
    PORT_IN_USE(
        Severity.ERROR,
        "Port {0} is in use on this machine.",
        "Choose another port, or stop what listens there."),
    KEY_STORE_UNUSABLE(
        Severity.ERROR,
        "The key store {0} cannot be used: {1}",
        "Check the path, that it is PKCS12 or JKS, and its password."),
    ADVERTISED_HOST_UNKNOWN(
        Severity.WARNING,
        "No host is known here by the name {0}, which the other workers would be told.",
        "Use a name that every machine of the group knows."),
    ADVERTISED_LOOPBACK(
        Severity.WARNING,
        "The other workers would be told to find it at {0}, which is each machine itself.",
        "Give the name by which the other machines reach this one."),
    FEWER_THAN_THREE(
        Severity.INFO,
        "{0} of at least 3 workers that high availability needs: with fewer, a lost machine or an"
            + " upgrade leaves too little to go on.",
        "Start more workers with the same group id and storage topics on other machines."),

    NO_MIRROR_MAKER(
        Severity.ERROR,
        "It has no MirrorMaker 2 plug-ins.",
        "Add connect-mirror and connect-mirror-client to its class path, or use another worker."),
    OVERRIDES_REFUSED(
        Severity.WARNING,
        "Its connector.client.config.override.policy is {0}: it refuses settings such as"
            + " producer.override.compression.type, and heartbeats cannot be written to the source.",
        "Set connector.client.config.override.policy=All on its workers."),
    OVERRIDES_UNKNOWN(
        Severity.INFO,
        "Whether it allows producer.override.* settings could not be found out.",
        "Look at connector.client.config.override.policy in its configuration."),
    VERSION_LOSES_DATA(
        Severity.ERROR,
        "Its MirrorMaker {0} can lose data or report negative lag (KAFKA-12468).",
        "Upgrade Connect to 3.5.2 or newer."),
    VERSION_NEVER_ENDS(
        Severity.WARNING,
        "Its MirrorMaker {0} never translates positions to the end of a topic (KAFKA-15906)"
            + " and may read much again (KAFKA-15202).",
        "Upgrade Connect to 3.6.2 or newer."),
    VERSION_NO_OFFSETS(
        Severity.WARNING,
        "Its version {0} cannot set a connector's positions before it starts: nothing can be"
            + " taken over or moved without copying again.",
        "Upgrade Connect to 3.7 or newer."),
    VERSION_SEPARATOR(
        Severity.INFO,
        "Its version {0} applies replication.policy.separator to internal topics too (KAFKA-15102).",
        "Keep the default separator, or upgrade Connect to 3.6 or newer."),
    NO_AUTHENTICATION(
        Severity.WARNING,
        "Its REST interface asks nobody who they are: everybody who reaches {0} can read its"
            + " connectors and change them.",
        "Add a REST extension such as basic authentication, or https with client certificates."),
    REST_IN_CLEAR(
        Severity.WARNING,
        "{0} is plain http: passwords and configurations cross the network readably.",
        "Use its https listener."),
    URL_SILENT(
        Severity.WARNING, "{0} does not answer: {1}", "Start that worker, or remove its address."),
    FAILED_TASKS(
        Severity.WARNING,
        "{0} of its tasks or connectors FAILED.",
        "See their traces; Connect does not restart them by itself."),
    SECRETS_IN_CLEAR(
        Severity.WARNING,
        "Connectors keep secrets in clear text, for everybody who may read its REST interface or its"
            + " configs topic: {0}.",
        "Use references to a configuration provider, such as a file on each worker.");

    private final Severity severity;
    private final String detail;
    private final String remedy;

    Topic(Severity severity, String detail, String remedy) {
      this.severity = severity;
      this.detail = detail;
      this.remedy = remedy;
    }

    public Severity severity() {
      return severity;
    }

    /** What was found, with {@code {0}}, {@code {1}}... for the values. */
    public String detail() {
      return detail;
    }

    /** What to do about it. */
    public String remedy() {
      return remedy;
    }
  }
}
