/** The page of the clusters, their profiles and tests. */
@NullMarked
package org.mirrorbench.app.cluster;

import org.jspecify.annotations.NullMarked;
