/** Running flows: worker, connectors, sampling and recovery of each. */
@NullMarked
package org.mirrorbench.engine.run;

import org.jspecify.annotations.NullMarked;
