/** Heartbeats: whether each path is alive, and how long it takes. */
@NullMarked
package org.mirrorbench.app.heartbeat;

import org.jspecify.annotations.NullMarked;
