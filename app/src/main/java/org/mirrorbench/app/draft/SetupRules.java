package org.mirrorbench.app.draft;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.cluster.ClusterProfile;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Preset;
import org.mirrorbench.engine.flow.Scenario;
import org.mirrorbench.engine.problem.Result;

/** What the engine makes of a draft. Pure and quick: asked at each keystroke. */
public interface SetupRules {

  /**
   * What the draft's own words tell.
   *
   * @param clusters the known ones by alias
   */
  List<DraftFault> faults(FlowDraft draft, Map<String, ClusterProfile> clusters);

  /** The flows that it describes; {@code Invalid} while it is not complete. */
  Result<List<FlowSpec>> flows(FlowDraft draft, Map<String, ClusterProfile> clusters);

  /** The draft with what the scenario fills in; its paths stay. */
  FlowDraft fill(FlowDraft draft, Scenario scenario);

  /** How a topic is called on the path's target, or why nobody can say. */
  Result<String> remote(FlowDraft draft, FlowName path, String topic);

  /** Every key that a flow understands, the common ones first. */
  List<Option> options();

  /** What a preset sets. */
  Map<String, String> preset(Preset preset);

  /** A known flow as a draft of that id, or null when there is no such flow. */
  @Nullable FlowDraft draft(FlowName flow, String id);
}
