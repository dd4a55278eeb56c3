package org.mirrorbench.engine.secret;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What the workspace remembers about secrets between two launches: names and choices, never a
 * secret.
 *
 * @param read by name
 * @param write name and value
 */
public record SecretMemory(
    Function<String, Optional<String>> read, BiConsumer<String, String> write) {}
