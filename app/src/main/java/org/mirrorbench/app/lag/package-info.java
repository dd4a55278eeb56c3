/** Lag: how far a flow is behind, now and over time. */
@NullMarked
package org.mirrorbench.app.lag;

import org.jspecify.annotations.NullMarked;
