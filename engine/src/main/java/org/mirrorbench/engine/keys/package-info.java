/** The catalogue of MirrorMaker and Connect keys; the only place that knows them. */
@NullMarked
package org.mirrorbench.engine.keys;

import org.jspecify.annotations.NullMarked;
