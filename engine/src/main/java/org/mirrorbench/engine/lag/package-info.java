/** How far a flow is behind its source: the true position, in records and seconds. */
@NullMarked
package org.mirrorbench.engine.lag;

import org.jspecify.annotations.NullMarked;
