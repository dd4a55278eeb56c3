/** The Connect worker that runs inside this process; the only user of Connect's runtime. */
@NullMarked
package org.mirrorbench.engine.connect.embedded;

import org.jspecify.annotations.NullMarked;
