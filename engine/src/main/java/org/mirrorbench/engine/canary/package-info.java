/** Marked records that prove a flow: written to a topic of their own, awaited, taken away again. */
@NullMarked
package org.mirrorbench.engine.canary;

import org.jspecify.annotations.NullMarked;
