package org.mirrorbench.engine.keys;

import org.apache.kafka.common.config.ConfigDef;

/** A key of an open family, such as {@code transforms.*}, that no definition lists. */
record Family(String name, Scope scope) {

  KeyInfo key() {
    return new KeyInfo(name, scope, ConfigDef.Type.STRING, null, "");
  }
}
