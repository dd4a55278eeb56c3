@NullMarked
package org.mirrorbench.app.plan;

import org.jspecify.annotations.NullMarked;
