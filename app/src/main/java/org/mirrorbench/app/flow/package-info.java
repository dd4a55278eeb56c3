/** Flows: the list, and one flow with its connectors and partitions. */
@NullMarked
package org.mirrorbench.app.flow;

import org.jspecify.annotations.NullMarked;
