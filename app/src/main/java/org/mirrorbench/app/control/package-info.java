/** Reusable nodes that know nothing of Kafka or of the engine: chart, map, cards, badges. */
@NullMarked
package org.mirrorbench.app.control;

import org.jspecify.annotations.NullMarked;
