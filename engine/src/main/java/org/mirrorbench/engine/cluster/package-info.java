/**
 * How to reach a Kafka cluster, and what it says of itself; the one place where clients are made.
 */
@NullMarked
package org.mirrorbench.engine.cluster;

import org.jspecify.annotations.NullMarked;
