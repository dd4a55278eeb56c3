/** Tests of the log and what is kept out of it. */
@NullMarked
package org.mirrorbench.engine.log;

import org.jspecify.annotations.NullMarked;
