/** Words and figures in the person's language; the only place that touches bundles. */
@NullMarked
package org.mirrorbench.app.text;

import org.jspecify.annotations.NullMarked;
