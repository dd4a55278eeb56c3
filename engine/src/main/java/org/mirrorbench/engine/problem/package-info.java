/** What went wrong, as values that name their cause and their remedy, and what is worth knowing. */
@NullMarked
package org.mirrorbench.engine.problem;

import org.jspecify.annotations.NullMarked;
