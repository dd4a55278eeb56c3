/** The commands, in this process and as processes of their own. */
@NullMarked
package org.mirrorbench.engine.cli;

import org.jspecify.annotations.NullMarked;
