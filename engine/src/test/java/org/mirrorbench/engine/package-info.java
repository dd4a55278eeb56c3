/** Tests of the engine as a whole. */
@NullMarked
package org.mirrorbench.engine;

import org.jspecify.annotations.NullMarked;
