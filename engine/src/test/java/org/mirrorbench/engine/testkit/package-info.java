/** Real brokers for tests. */
@NullMarked
package org.mirrorbench.engine.testkit;

import org.jspecify.annotations.NullMarked;
