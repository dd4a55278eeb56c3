/** How to reach a Kafka cluster, and what it says of itself. */
@NullMarked
package org.mirrorbench.engine.cluster;

import org.jspecify.annotations.NullMarked;
