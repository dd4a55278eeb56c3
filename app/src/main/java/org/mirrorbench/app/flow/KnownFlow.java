package org.mirrorbench.app.flow;

import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;

/** A flow of the workspace, as it was last described, and where it runs. */
public record KnownFlow(FlowSpec spec, Runs runs) {}
