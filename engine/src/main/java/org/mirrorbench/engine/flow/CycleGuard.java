package org.mirrorbench.engine.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether no record can come back because the default policy's own rule is in force everywhere: a
 * topic whose name says that it came from the target is not sent there.
 */
final class CycleGuard {

  private CycleGuard() {}

  static boolean holds(List<Route> routes) {
    Map<String, String> ids = new HashMap<>();
    Map<String, String> aliases = new HashMap<>();
    @Nullable String separator = routes.isEmpty() ? "" : routes.getFirst().separator();
    for (Route route : routes) {
      if (separator == null
          || !separator.equals(route.separator())
          || !one(ids, aliases, route.flow().source(), route.from(), separator)
          || !one(ids, aliases, route.flow().target(), route.to(), separator)) {
        return false;
      }
    }
    return true;
  }

  /** The rule compares aliases, so each must stand for one cluster and each cluster for one. */
  private static boolean one(
      Map<String, String> ids,
      Map<String, String> aliases,
      String alias,
      String id,
      String separator) {
    return !alias.contains(separator)
        && id.equals(ids.computeIfAbsent(alias, any -> id))
        && alias.equals(aliases.computeIfAbsent(id, any -> alias));
  }
}
