package org.mirrorbench.engine.plan;

import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;

/** A flow and where it runs, as the workspace knows it. */
public record FlowSetting(FlowSpec spec, Runs runs) {}
