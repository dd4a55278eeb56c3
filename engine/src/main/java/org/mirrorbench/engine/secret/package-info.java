/** Where passwords and keys are kept, and how they are kept out of sight. */
@NullMarked
package org.mirrorbench.engine.secret;

import org.jspecify.annotations.NullMarked;
