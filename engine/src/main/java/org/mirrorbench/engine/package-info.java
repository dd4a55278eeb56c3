/** The engine: everything that mirrors, measures and keeps, without a window. */
@NullMarked
package org.mirrorbench.engine;

import org.jspecify.annotations.NullMarked;
