/** A tiny observer: a value that many may watch and one may set. */
@NullMarked
package org.mirrorbench.engine.feed;

import org.jspecify.annotations.NullMarked;
