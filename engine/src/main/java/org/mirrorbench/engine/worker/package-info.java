/** Connect workers as people set them up: local, registered elsewhere, or prepared as files. */
@NullMarked
package org.mirrorbench.engine.worker;

import org.jspecify.annotations.NullMarked;
