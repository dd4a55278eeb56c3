package org.mirrorbench.engine;

import java.nio.file.Path;

/**
 * How an engine is opened.
 *
 * @param workspace the folder that holds the databases, the logs and the lock; made when missing
 */
public record EngineConfig(Path workspace) {}
