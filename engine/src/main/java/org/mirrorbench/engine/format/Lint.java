package org.mirrorbench.engine.format;

import org.mirrorbench.engine.problem.Sentence;

/** All that the linter says: what is wrong, and what to do. */
public enum Lint implements Sentence {
  // keys
  UNKNOWN_KEY("Neither MirrorMaker nor Connect nor a client knows this key."),
  UNKNOWN_WORKER_KEY("Neither Connect nor a client knows this key."),
  UNREAD_KEY("No connector reads it."),
  /** {0} key. */
  DID_YOU_MEAN("Did you mean {0}?"),
  REMOVE("Remove it."),
  /** {0} alias. */
  UNKNOWN_CLUSTER_IGNORED("Cluster {0} is not in clusters, so the key is ignored."),
  /** {0} alias. */
  ADD_CLUSTER_OR_CORRECT("Add {0} to clusters, correct the alias, or remove the key."),
  /** {0} the class that does not read it, {1} the one that does. */
  OTHER_CONNECTOR("{0} does not read it; {1} does."),
  WRITE_THERE("Write it there, or leave it."),
  KEY_GONE("Kafka no longer knows this key."),
  EXCLUDE_GONE("Kafka no longer knows this key: what it lists is not excluded."),
  /** {0} key. */
  WRITE_INSTEAD("Write {0} instead."),
  WRITE_LISTENERS("Write listeners = http://host:port, or remove it."),
  /** {0} line. */
  LINE_WINS("Line {0} sets the same key and wins."),
  REMOVE_ONE("Remove one of the two."),
  LATER_WINS("The same key stands again further down, and wins."),
  KEEP_MEANT("Keep the one that is meant."),
  ALIAS_OVERRIDDEN(
      "It renames a cluster that clusters calls otherwise: topics, offsets and checkpoints get"
          + " another name."),

  // values
  NOT_BOOLEAN("It must be true or false."),
  WRITE_BOOLEAN("Write true or false."),
  NOT_NUMBER("It must be a number."),
  CORRECT("Correct it."),
  /** {0} default. */
  CORRECT_DEFAULT("Correct it; the default is {0}."),
  /** {0} what the regular expression's parser says. */
  PATTERN_FAILS("The connector fails at this pattern: {0}."),
  /** {0} what the filter says. */
  PATTERN_REFUSED("The connector refuses this list: {0}."),
  CORRECT_PATTERN("Correct the pattern; the list is split at every comma, also inside {1,3}."),
  COMMENT_IN_VALUE("The text after # is part of the value."),
  COMMENT_IN_FLAG("The text after # is part of the value, which is so neither true nor false."),
  COMMENT_ON_ITS_LINE("Put the comment on a line of its own."),
  TAKE_COMMENT_OUT("Take the comment out of the value."),
  QUOTES_IN_VALUE("The quotation marks are part of the value."),
  REMOVE_QUOTES("Remove them."),
  SPACED_ARROW("A space ends the key, so this says nothing of a flow."),
  CLOSE_ARROW("Write A->B without spaces."),
  TRAILING_SPACE(
      "A space follows the value, so MirrorMaker reads it as false when it chooses which workers to"
          + " start, and one is missing."),
  REMOVE_SPACE("Remove the space."),
  NOT_ASCII("MirrorMaker reads the file as ISO-8859-1, so other encodings are misread."),
  ESCAPE_LETTERS("Write letters beyond ASCII as \\uXXXX."),
  BACKSLASH_EATEN("A backslash in it vanishes: the format takes it for the start of an escape."),
  DOUBLE_BACKSLASH("Write two of them for each that is meant."),
  SECRET_READABLE("A secret stands readable in the file."),
  REFER_TO_SECRET("Refer to it through a config provider, such as ${file:/path:key}."),
  /** {0} copies, {1} brokers, {2} alias. */
  COPIES_ABOVE_BROKERS(
      "It asks for {0} copies, and {2} has {1} broker(s), so the topic cannot be created."),
  /** {0} copies, {1} brokers, {2} alias. */
  DEFAULT_ABOVE_BROKERS("It is not set; its default is {0}, and {2} has {1} broker(s)."),
  /** {0} key, {1} brokers. */
  FEWER_COPIES("Write {0} = {1}, or -1 for the brokers' own default."),

  // clusters and flows of a properties file
  BYTE_ORDER_MARK("A byte-order mark hides the first key."),
  SAVE_WITHOUT_MARK("Save it without the mark."),
  NO_CLUSTERS_KEY("It has no key clusters."),
  WRITE_CLUSTERS("Write clusters = A, B."),
  REFERENCE("It is a reference."),
  WRITE_ALIASES("Write the aliases themselves."),
  NO_CLUSTER_NAMED("It names no cluster."),
  ARROW_IN_ALIAS("An alias holds ->, the mark of a flow."),
  WRITE_A_B("Write A, B."),
  CLUSTER_TWICE("A cluster stands twice in it."),
  NAME_ONCE("Name each cluster once."),
  /** {0} alias. */
  NO_ADDRESS("Cluster {0} has no bootstrap.servers."),
  /** {0} key, {1} alias. */
  WRITE_ADDRESS("Write {0} = host:port, or take {1} out of clusters."),
  TWO_CLUSTERS("A flow needs two clusters."),
  /** {0} alias. */
  UNKNOWN_CLUSTER("Cluster {0} is not in clusters."),
  ADD_CLUSTER("Add it to clusters with its bootstrap.servers, or remove the flow."),
  NO_FLOW("No flow is enabled."),
  ENABLE_FLOW("Write A->B.enabled = true."),
  /** {0} Kafka's words. */
  REFUSED("MirrorMaker refuses it: {0}"),
  /** {0} key. */
  CORRECT_VALUE("Correct the value of {0}."),

  // connectors
  NO_MIRROR_CONNECTOR("None of its connectors is MirrorMaker's."),
  GIVE_SOURCE_CONNECTOR("Give the configuration of a MirrorSourceConnector."),
  NO_ALIAS("The connector needs the alias of its source."),
  WRITE_ALIAS("Write source.cluster.alias."),
  /** {0} class. */
  NO_SERVERS("{0} is not told where this cluster is."),
  /** {0} key. */
  WRITE_SERVERS("Write {0} = host:port."),
  SAME_ALIAS("Source and target have the same alias."),
  OWN_ALIASES("Give each cluster an alias of its own."),
  /** {0} flow. */
  NO_SOURCE_CONNECTOR("No source connector of {0} is here, so this is no whole flow."),
  IMPORT_TOGETHER("Import it together with the file of its source connector."),
  /** {0} number, {1} flow. */
  SEVERAL_SOURCES(
      "{0} source connectors of {1} share one flow's name, so they are read as no flow."),
  IMPORT_APART("Import them one by one under aliases of their own, or join them."),
  REWRITES_BYTES("It rewrites what MirrorMaker must pass on as bytes."),
  /** {0} class. */
  WRITE_CLASS("Write {0}."),
  HEADERS_REWRITTEN("Without it Connect rewrites headers: bytes arrive as base64 text."),
  WORKERS_CONVERTER("Without it the worker's converter is used, which may rewrite every record."),
  /** {0} key, {1} class. */
  WRITE_CONVERTER("Write {0} = {1}."),
  ONE_FOR_ALL(
      "The source connector says it otherwise; a flow has one value for all its connectors, and"
          + " takes the source connector's."),
  LEAVE_DIFFERENCE("Leave it when the difference does not matter."),
  /** {0} flow. */
  DISAGREE(
      "The source connector and the checkpoint connector of {0} say different things, so offsets are"
          + " translated for the wrong topics or not at all."),
  /** {0} key. */
  SAME_FOR_BOTH("Give both the same {0}."),
  NOT_JSON(
      "From here on it is no strict JSON (a comment, a trailing comma, a bare control character), so"
          + " Connect refuses it."),
  TAKE_OUT("Take that out."),
  NESTED("A setting is one text, not a list or an object; Connect refuses it."),
  WRITE_ONE_TEXT("Write the values in one text, separated by commas."),

  // Strimzi
  OLD_API("Strimzi 1.0 and later serve v1 only."),
  CONVERT("Export it as strimzi to get v1, or convert it with Strimzi's own tool."),
  /** {0} alias. */
  NO_BOOTSTRAP("Cluster {0} has no bootstrapServers."),
  WRITE_BOOTSTRAP("Write bootstrapServers: host:port."),
  UNKNOWN_LOGIN("The operator knows no such authentication."),
  /** {0} words. */
  CHOOSE_ONE("Choose one of {0}."),
  OPERATOR_DROPS("The operator drops this key of a cluster's config."),
  SAY_IN_FIELD("Say it in tls, authentication or another field of the cluster, or remove it."),
  /** {0} alias. */
  NO_WORKER("No worker is attached to {0}, so its config says nothing to anybody."),
  /** {0} alias. */
  WRITE_UNDER("Write it under {0}, or remove it."),
  NO_MIRRORS("It has no mirrors."),
  WRITE_MIRRORS("Write spec.mirrors."),
  /** {0} alias of the workers, {1} alias of the target. */
  OTHER_CONNECT("Records are written to the cluster of the workers, {0}, not to {1}."),
  SAME_CONNECT("Make connectCluster and targetCluster the same."),
  NO_SOURCE("Without a sourceConnector the operator makes none, and no record is mirrored."),
  WRITE_SOURCE("Write sourceConnector: {}."),
  /** {0} field. */
  LACKS("It lacks {0}."),
  /** {0} aliases. */
  NAME_ONE("Name one of {0}."),
  /** {0} how many, {1} alias. */
  SHARED_WORKER(
      "MirrorMaker starts {0} workers on {1}, and each takes this for its own: they push each"
          + " other's connectors out."),
  REMOVE_FOR_OWN("Remove it: then each has its own.");

  private final String english;

  Lint(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
