/** Tests of the homes of secrets. */
@NullMarked
package org.mirrorbench.engine.secret;

import org.jspecify.annotations.NullMarked;
