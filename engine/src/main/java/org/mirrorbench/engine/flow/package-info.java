/** A flow: what is mirrored from one cluster to another, and how. Pure. */
@NullMarked
package org.mirrorbench.engine.flow;

import org.jspecify.annotations.NullMarked;
