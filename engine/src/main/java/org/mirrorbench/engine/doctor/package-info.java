/** Checks of a flow before it runs and while it does, and why something is not replicated. */
@NullMarked
package org.mirrorbench.engine.doctor;

import org.jspecify.annotations.NullMarked;
