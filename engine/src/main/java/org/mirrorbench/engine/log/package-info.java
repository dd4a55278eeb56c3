/** The log: a file in the workspace, the newest lines in memory, no secrets in either. */
@NullMarked
package org.mirrorbench.engine.log;

import org.jspecify.annotations.NullMarked;
