/** Files that people exchange: reading and writing {@code mm2.properties}, and linting it. */
@NullMarked
package org.mirrorbench.engine.format;

import org.jspecify.annotations.NullMarked;
