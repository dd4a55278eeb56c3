package org.mirrorbench.engine.worker;

import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.cluster.SecretFields;
import org.mirrorbench.engine.flow.FlowSpec;

/** A flow whose clusters have blanks for secrets, which tell whose they are. Pure. */
final class FlowBlanks {

  /** What a connector's keys begin with that configure its clients of a cluster. */
  private static final String CLIENT =
      "^(?:source\\.cluster|target\\.cluster|(?:source|target)\\.(?:admin|consumer|producer)"
          + "|producer\\.override)\\.";

  private FlowBlanks() {}

  static FlowSpec of(FlowSpec flow) {
    return new FlowSpec(
        flow.name(),
        blank(flow.source()),
        blank(flow.target()),
        flow.preset(),
        flow.connectorSettings(),
        flow.workerSettings());
  }

  private static ClusterProfile blank(ClusterProfile cluster) {
    return new ClusterProfile(
        cluster.alias(),
        cluster.bootstrapServers(),
        SecretFields.replace(
            cluster.security(),
            (field, secret) -> Placed.blank(secret, cluster.alias() + " " + field)),
        cluster.access());
  }

  /** {@code paris.sasl.jaas.config}, whichever of the connectors' clients needs it. */
  static String name(String key, String value) {
    int start = value.indexOf(Placed.BLANK) + 1;
    String alias = value.substring(start, value.indexOf(' ', start));
    return alias + "." + key.replaceFirst(CLIENT, "");
  }
}
