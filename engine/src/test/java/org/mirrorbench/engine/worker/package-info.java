/** Tests of what people set up for workers. */
@NullMarked
package org.mirrorbench.engine.worker;

import org.jspecify.annotations.NullMarked;
