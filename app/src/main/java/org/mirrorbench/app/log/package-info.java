/** The log of the engine and of Connect. */
@NullMarked
package org.mirrorbench.app.log;

import org.jspecify.annotations.NullMarked;
