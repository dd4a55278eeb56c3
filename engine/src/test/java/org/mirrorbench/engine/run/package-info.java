/** Tests. */
@NullMarked
package org.mirrorbench.engine.run;

import org.jspecify.annotations.NullMarked;
