@NullMarked
package org.mirrorbench.engine.carryover;

import org.jspecify.annotations.NullMarked;
