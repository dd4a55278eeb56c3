package org.mirrorbench.engine.doctor;

import org.mirrorbench.engine.problem.Result;

/**
 * What the target would do; nothing was changed.
 *
 * @param create the topics that do not exist there yet, exactly as MirrorMaker would create them
 * @param alter the configs of those that exist, exactly as MirrorMaker would change them; nothing
 *     is tried where the flow does not synchronise configs
 */
public record TrialFacts(Result<Trial> create, Result<Trial> alter) {}
