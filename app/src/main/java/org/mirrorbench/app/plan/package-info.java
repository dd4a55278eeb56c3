/** Plans as a person sees them before they are applied, while they are, and afterwards. */
@NullMarked
package org.mirrorbench.app.plan;

import org.jspecify.annotations.NullMarked;
