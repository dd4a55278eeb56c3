package org.mirrorbench.app.flow;

import java.util.function.Consumer;
import org.mirrorbench.engine.flow.FlowName;

/**
 * Opens the wizard of flows.
 *
 * @param edit on a flow that is there
 * @param copy on a new flow that begins as that one is
 * @param create on an empty draft
 */
public record FlowWizards(Consumer<FlowName> edit, Consumer<FlowName> copy, Runnable create) {}
