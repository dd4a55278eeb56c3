/** The staged test of a connection to a cluster, and the rights that MirrorMaker 2 needs there. */
@NullMarked
package org.mirrorbench.engine.connection;

import org.jspecify.annotations.NullMarked;
