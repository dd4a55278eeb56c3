@NullMarked
package org.mirrorbench.app.wizard;

import org.jspecify.annotations.NullMarked;
