package org.mirrorbench.engine.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.problem.Severity;

/**
 * Says what stands against a draft, field by field, from its own words and from what the workspace
 * knows. Asks no cluster. Pure.
 */
public final class DraftRules {

  private DraftRules() {}

  /** All that is found, gravest first. */
  public static List<DraftFault> check(FlowDraft draft, Known known) {
    List<DraftFault> faults = new ArrayList<>();
    faults.addAll(PathRules.check(draft, known));
    faults.addAll(RunsRules.check(draft, known));
    faults.addAll(NamingRules.check(draft));
    faults.addAll(PatternRules.check(draft));
    faults.addAll(OptionRules.check(draft));
    faults.addAll(WorkerOptionRules.check(draft));
    faults.addAll(DeliveryRules.check(draft, known));
    return faults.stream()
        .distinct()
        .sorted(Comparator.comparing((DraftFault fault) -> fault.topic().severity()).reversed())
        .toList();
  }

  /** Those about a field or the key of an option. */
  public static List<DraftFault> of(List<DraftFault> faults, String field) {
    return faults.stream().filter(fault -> fault.field().equals(field)).toList();
  }

  /** Whether nothing forbids to make flows of it. */
  public static boolean usable(List<DraftFault> faults) {
    return faults.stream().noneMatch(fault -> fault.topic().severity() == Severity.ERROR);
  }
}
