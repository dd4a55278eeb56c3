/** What the worker and its clients measure of themselves. */
@NullMarked
package org.mirrorbench.engine.metrics;

import org.jspecify.annotations.NullMarked;
