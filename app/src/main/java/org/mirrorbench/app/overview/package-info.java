/** The overview: every cluster and flow at a glance. */
@NullMarked
package org.mirrorbench.app.overview;

import org.jspecify.annotations.NullMarked;
