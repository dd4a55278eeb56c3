/** Tests. */
@NullMarked
package org.mirrorbench.engine.plan;

import org.jspecify.annotations.NullMarked;
