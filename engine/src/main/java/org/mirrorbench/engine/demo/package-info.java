/** Two brokers of our own and a workload, for the demonstration and the tests. */
@NullMarked
package org.mirrorbench.engine.demo;

import org.jspecify.annotations.NullMarked;
