/**
 * What belongs to topics besides their records: partitions, configs, ACLs, source beside target.
 */
@NullMarked
package org.mirrorbench.engine.carryover;

import org.jspecify.annotations.NullMarked;
