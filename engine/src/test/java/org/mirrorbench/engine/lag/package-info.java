/** Tests. */
@NullMarked
package org.mirrorbench.engine.lag;

import org.jspecify.annotations.NullMarked;
