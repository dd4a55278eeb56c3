@NullMarked
package org.mirrorbench.app.worker;

import org.jspecify.annotations.NullMarked;
