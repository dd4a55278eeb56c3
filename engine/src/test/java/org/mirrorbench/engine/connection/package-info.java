/** Tests of the staged test: against real brokers, and against what is none. */
@NullMarked
package org.mirrorbench.engine.connection;

import org.jspecify.annotations.NullMarked;
