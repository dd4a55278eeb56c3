@NullMarked
package org.mirrorbench.engine.topology;

import org.jspecify.annotations.NullMarked;
