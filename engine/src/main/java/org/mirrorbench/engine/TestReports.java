package org.mirrorbench.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.connection.ConnectionReport;

/**
 * The newest staged tests of this session. A report tells of the profile that was tested, not of
 * another one with the same alias. Any thread.
 */
final class TestReports {

  private record Tested(ClusterProfile profile, ConnectionReport report) {}

  private final Map<String, Tested> known = new ConcurrentHashMap<>();

  /** Of a form that may be saved next; one is enough, a person fills one form at a time. */
  private volatile @Nullable Tested draft;

  /**
   * @param shown whether the profile is that of a cluster which the workspace knows
   */
  void put(ClusterProfile profile, ConnectionReport report, boolean shown) {
    Tested tested = new Tested(profile, report);
    if (shown) {
      known.put(profile.alias(), tested);
    } else {
      draft = tested;
    }
  }

  /** The newest of exactly this profile, or null. */
  @Nullable ConnectionReport of(ClusterProfile profile) {
    Tested tested = known.get(profile.alias());
    return tested != null && tested.profile().equals(profile) ? tested.report() : null;
  }

  /**
   * Lets the report of a form's content tell of what was made of it.
   *
   * @param given what was to be saved
   * @param saved the same, with references for its secrets
   */
  void saved(ClusterProfile given, ClusterProfile saved) {
    Tested tested = draft;
    draft = null;
    if (tested != null && tested.profile().equals(given)) {
      known.put(saved.alias(), new Tested(saved, tested.report()));
    }
  }

  void forget(String alias) {
    known.remove(alias);
  }
}
