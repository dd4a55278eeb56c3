package org.mirrorbench.app.cluster;

import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.connection.Right;

/** What a right is to: names are Kafka's, and what stands for many is in words. */
final class RightWords {

  private static final String EVERY = "*";

  private final Messages messages;

  RightWords(Messages messages) {
    this.messages = messages;
  }

  String on(Right right) {
    boolean every = right.name().equals(EVERY);
    return switch (right.resource()) {
      case TOPIC -> every ? messages.text("cluster.rights.everyTopic") : right.name();
      case GROUP -> every ? messages.text("cluster.rights.everyGroup") : group(right);
      case CLUSTER -> messages.word(right.resource());
    };
  }

  private String group(Right right) {
    return messages.word(right.resource()) + " " + right.name();
  }
}
