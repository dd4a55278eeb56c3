package org.mirrorbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.doctor.Finding;
import org.mirrorbench.engine.doctor.Symptom;
import org.mirrorbench.engine.plan.Objection;

class PlanFindingsTest {

  @Test
  void shouldNotForbidWhatIsTakenOver() {
    List<Objection> objections =
        List.of(new Objection(Objection.Kind.TAKES_OVER, "a->b", List.of("3", "mm2-offsets")));
    List<Finding> doctors =
        List.of(
            Finding.of(Symptom.POSITIONS_MISSING, "a->b", "1", "a.t"),
            Finding.of(Symptom.TWO_ALIASES, "a", "a, c", "id"));

    assertThat(PlanFindings.of(objections, doctors))
        .extracting(Finding::symptom)
        .containsExactly(Symptom.PLAN_TAKES_OVER, Symptom.TWO_ALIASES);
  }
}
