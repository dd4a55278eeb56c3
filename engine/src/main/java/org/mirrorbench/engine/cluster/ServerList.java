package org.mirrorbench.engine.cluster;

import java.util.List;
import java.util.stream.Stream;

/** What a person types as bootstrap servers: separated by commas, spaces or lines. */
final class ServerList {

  private ServerList() {}

  /** A text with a reference in it is taken as it is: a comma may be part of a file's name. */
  static List<String> of(String typed) {
    if (ConfigReferences.isIn(typed)) {
      return List.of(typed.strip());
    }
    return Stream.of(typed.split("[,;\\s]+")).filter(server -> !server.isEmpty()).toList();
  }

  /** As Kafka writes it. */
  static String canonical(String typed) {
    return String.join(",", of(typed));
  }
}
