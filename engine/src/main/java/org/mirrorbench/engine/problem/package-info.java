/** What went wrong, as values that name their cause and their remedy. */
@NullMarked
package org.mirrorbench.engine.problem;

import org.jspecify.annotations.NullMarked;
