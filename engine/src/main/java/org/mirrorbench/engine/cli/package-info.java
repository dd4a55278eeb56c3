/** The commands, one a file. */
@NullMarked
package org.mirrorbench.engine.cli;

import org.jspecify.annotations.NullMarked;
