package org.mirrorbench.engine.connection;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** Whether the classes that a login names are there. */
final class SaslClasses {

  private static final String MSK = "software.amazon.msk.";

  private static final List<String> KEYS =
      List.of(
          "sasl.client.callback.handler.class",
          "sasl.login.callback.handler.class",
          "sasl.login.class");

  private SaslClasses() {}

  static @Nullable Finding missing(ClientSettings settings) {
    for (String name : names(settings)) {
      if (!there(name)) {
        return Finding.failed(
            name.startsWith(MSK) ? Diagnosis.SASL_IAM_MISSING : Diagnosis.SASL_CLASS_MISSING, name);
      }
    }
    return null;
  }

  private static List<String> names(ClientSettings settings) {
    List<String> names = new ArrayList<>();
    String jaas = settings.get("sasl.jaas.config");
    if (jaas != null) {
      names.add(jaas.split("\\s+", 2)[0]);
    }
    for (String key : KEYS) {
      String name = settings.get(key);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean there(String name) {
    try {
      Utils.loadClass(name, Object.class);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
