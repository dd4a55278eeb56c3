/** Heartbeats that prove the path from source to target. */
@NullMarked
package org.mirrorbench.engine.heartbeat;

import org.jspecify.annotations.NullMarked;
