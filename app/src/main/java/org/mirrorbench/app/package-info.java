/** The desktop application. */
@NullMarked
package org.mirrorbench.app;

import org.jspecify.annotations.NullMarked;
