/**
 * Two brokers of our own, a workload and a proof by consumption, for the demonstration and tests.
 */
@NullMarked
package org.mirrorbench.engine.demo;

import org.jspecify.annotations.NullMarked;
