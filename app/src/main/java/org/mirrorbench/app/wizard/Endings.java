package org.mirrorbench.app.wizard;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What follows a wizard.
 *
 * @param finishWords what the last step's button says now
 * @param left the wizard was given up and its draft forgotten
 * @param putAside the wizard was left and its draft stays, to go on with later; null where a person
 *     is not to be offered that
 */
public record Endings(
    Supplier<String> finishWords, Runnable finished, Runnable left, @Nullable Runnable putAside) {}
