package org.mirrorbench.engine.plan;

import org.jspecify.annotations.Nullable;

/** One key of a configuration before and after; secrets are masked. */
public record FieldChange(String key, @Nullable String from, @Nullable String to) {}
