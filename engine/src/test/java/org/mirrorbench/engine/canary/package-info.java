@NullMarked
package org.mirrorbench.engine.canary;

import org.jspecify.annotations.NullMarked;
