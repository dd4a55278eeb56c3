@NullMarked
package org.mirrorbench.engine.doctor;

import org.jspecify.annotations.NullMarked;
