package org.mirrorbench.engine.doctor;

import java.util.Locale;
import org.apache.kafka.connect.mirror.DefaultReplicationPolicy;

/** A policy of somebody's own that gives two topics one name. */
public final class LowerCasePolicy extends DefaultReplicationPolicy {
  @Override
  public String formatRemoteTopic(String sourceClusterAlias, String topic) {
    return super.formatRemoteTopic(sourceClusterAlias, topic.toLowerCase(Locale.ROOT));
  }
}
