/** Tests of the demonstration's brokers, workload and audits. */
@NullMarked
package org.mirrorbench.engine.demo;

import org.jspecify.annotations.NullMarked;
