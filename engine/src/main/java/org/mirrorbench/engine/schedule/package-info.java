/** One named scheduler for everything that ticks. */
@NullMarked
package org.mirrorbench.engine.schedule;

import org.jspecify.annotations.NullMarked;
