/** A Kafka Connect cluster seen through its REST interface. */
@NullMarked
package org.mirrorbench.engine.connect;

import org.jspecify.annotations.NullMarked;
