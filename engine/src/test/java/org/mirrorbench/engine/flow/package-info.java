@NullMarked
package org.mirrorbench.engine.flow;

import org.jspecify.annotations.NullMarked;
