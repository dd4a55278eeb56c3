package org.mirrorbench.engine.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.mirrorbench.engine.cluster.Admins;

/** Compares what the principal may do with what MirrorMaker 2 needs. */
final class RightsStage implements ConnectionStage {

  @Override
  public Stage stage() {
    return Stage.RIGHTS;
  }

  @Override
  public Duration limit() {
    return Duration.ofSeconds(12);
  }

  @Override
  public Finding run(Course course) throws InterruptedException {
    Admin admin = Admins.open(course.profile(), "connection-test");
    try {
      Authority authority = new AuthorityReader(admin).read();
      List<RightNeed> needs =
          RightNeed.all().stream()
              .filter(need -> course.wanted().isEmpty() || course.wanted().contains(need.role()))
              .toList();
      course.grant(needs.stream().map(need -> need.with(authority.grant(need))).toList());
      return finding(authority, needs, course.wanted());
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return Finding.unknown(
          Diagnosis.RIGHTS_FAILED, course.settings().orThrow().scrub(Faults.reason(cause)));
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  /**
   * @param wanted the roles that must be fit; empty when one of both will do
   */
  static Finding finding(Authority authority, List<RightNeed> needs, Set<Right.Role> wanted) {
    if (authority.everything()) {
      return Finding.passed(Diagnosis.RIGHTS_OPEN);
    }
    long unknown = count(authority, needs, Right.Grant.UNKNOWN);
    if (unknown == needs.size()) {
      return Finding.unknown(Diagnosis.RIGHTS_UNKNOWN);
    }
    List<RightNeed> missing = required(authority, needs, Right.Grant.MISSING);
    Set<Right.Role> unfit = roles(missing);
    Set<Right.Role> unseen = roles(needs);
    unseen.removeAll(unfit);
    unseen.removeAll(roles(required(authority, needs, Right.Grant.GRANTED)));
    boolean undecided =
        wanted.isEmpty()
            ? unfit.size() + unseen.size() == Right.Role.values().length
            : unfit.isEmpty();
    if (!unseen.isEmpty() && undecided) {
      return Finding.unknown(Diagnosis.RIGHTS_UNSEEN);
    }
    if (missing.isEmpty()) {
      return Finding.passed(
          Diagnosis.RIGHTS_GOOD,
          Long.toString(count(authority, needs, Right.Grant.GRANTED)),
          Integer.toString(needs.size()),
          Long.toString(unknown));
    }
    if (!wanted.isEmpty() || unfit.size() == Right.Role.values().length) {
      return Finding.failed(Diagnosis.RIGHTS_MISSING, list(missing));
    }
    return unfit.contains(Right.Role.TARGET)
        ? Finding.passed(Diagnosis.RIGHTS_SOURCE_ONLY, list(missing))
        : Finding.passed(Diagnosis.RIGHTS_TARGET_ONLY, list(missing));
  }

  private static List<RightNeed> required(
      Authority authority, List<RightNeed> needs, Right.Grant grant) {
    return needs.stream()
        .filter(need -> !need.optional() && authority.grant(need) == grant)
        .toList();
  }

  private static Set<Right.Role> roles(List<RightNeed> needs) {
    Set<Right.Role> roles = EnumSet.noneOf(Right.Role.class);
    needs.forEach(need -> roles.add(need.role()));
    return roles;
  }

  private static long count(Authority authority, List<RightNeed> needs, Right.Grant grant) {
    return needs.stream().filter(need -> authority.grant(need) == grant).count();
  }

  /** In the terms of kafka-acls: {@code topic * READ, group * DESCRIBE}. */
  private static String list(List<RightNeed> missing) {
    Set<String> named = new HashSet<>();
    List<String> words = new ArrayList<>();
    for (RightNeed need : missing) {
      String word =
          switch (need.resource()) {
                case TOPIC -> "topic ";
                case GROUP -> "group ";
                case CLUSTER -> "cluster ";
              }
              + need.name()
              + " "
              + need.operation();
      if (named.add(word)) {
        words.add(word);
      }
    }
    return words.stream().collect(Collectors.joining(", "));
  }
}
