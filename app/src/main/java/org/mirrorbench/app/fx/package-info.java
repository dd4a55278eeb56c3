/** The crossing between the engine's threads and the FX thread, and small helps for FX nodes. */
@NullMarked
package org.mirrorbench.app.fx;

import org.jspecify.annotations.NullMarked;
