/** What is kept in H2: the workspace and the metrics; the only user of {@code java.sql}. */
@NullMarked
package org.mirrorbench.engine.store;

import org.jspecify.annotations.NullMarked;
