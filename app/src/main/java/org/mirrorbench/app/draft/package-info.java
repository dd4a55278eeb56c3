/** The wizard that sets up flows: from clusters to data that arrives. */
@NullMarked
package org.mirrorbench.app.draft;

import org.jspecify.annotations.NullMarked;
