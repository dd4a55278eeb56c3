@NullMarked
package org.mirrorbench.engine.draft;

import org.jspecify.annotations.NullMarked;
