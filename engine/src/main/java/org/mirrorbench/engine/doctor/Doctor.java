package org.mirrorbench.engine.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.apache.kafka.common.KafkaException;
import org.mirrorbench.engine.feed.Progress;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.ProblemException;
import org.mirrorbench.engine.problem.Reason;

/** Examines: all facts first, then one check after the other. */
public final class Doctor {

  private final List<Check> checks;

  public Doctor() {
    this(Checks.ALL);
  }

  Doctor(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /** Asks nobody: all that counts is what is known of the patient. */
  public CheckReport examine(Patient patient, Progress progress) {
    Set<Finding> findings = new LinkedHashSet<>();
    List<String> passed = new ArrayList<>();
    List<NotDone> notDone = new ArrayList<>();
    int done = 0;
    for (Check check : checks) {
      try {
        List<Finding> found = check.examine(patient).toList();
        findings.addAll(found);
        if (found.isEmpty()) {
          passed.add(check.id());
        }
      } catch (ProblemException e) {
        notDone.add(new NotDone(check.id(), e.problem()));
      } catch (KafkaException | PatternSyntaxException e) {
        notDone.add(new NotDone(check.id(), unusable(patient, e)));
      }
      progress.at("checks", ++done, checks.size());
    }
    return new CheckReport(
        patient.spec().name(),
        patient.at(),
        Duration.between(patient.at(), Instant.now()).toMillis(),
        List.copyOf(findings),
        passed,
        notDone);
  }

  /** MirrorMaker's own classes refuse settings by throwing. */
  private static Problem unusable(Patient patient, RuntimeException thrown) {
    return new Problem.Invalid(
        "Flow " + patient.spec().name(),
        Reason.UNUSABLE.text(thrown.getMessage()),
        Reason.CORRECT_FIRST.text());
  }
}
