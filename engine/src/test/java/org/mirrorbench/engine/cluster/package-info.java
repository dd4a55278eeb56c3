/** Tests. */
@NullMarked
package org.mirrorbench.engine.cluster;

import org.jspecify.annotations.NullMarked;
