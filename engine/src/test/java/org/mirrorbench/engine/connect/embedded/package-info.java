/** Tests. */
@NullMarked
package org.mirrorbench.engine.connect.embedded;

import org.jspecify.annotations.NullMarked;
