@NullMarked
package org.mirrorbench.app.draft;

import org.jspecify.annotations.NullMarked;
