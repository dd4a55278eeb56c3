/** Tests of the controls, on JavaFX's headless platform. */
@NullMarked
package org.mirrorbench.app.control;

import org.jspecify.annotations.NullMarked;
