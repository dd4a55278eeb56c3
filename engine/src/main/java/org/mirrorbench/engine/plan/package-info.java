/** From a flow's wish to what must change on the worker, and the doing of it. */
@NullMarked
package org.mirrorbench.engine.plan;

import org.jspecify.annotations.NullMarked;
