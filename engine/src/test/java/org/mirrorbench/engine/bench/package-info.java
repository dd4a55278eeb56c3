/**
 * Measures the engine against stock MirrorMaker and a plain byte loop; run by the profile bench.
 */
@NullMarked
package org.mirrorbench.engine.bench;

import org.jspecify.annotations.NullMarked;
