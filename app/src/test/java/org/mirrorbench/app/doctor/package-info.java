@NullMarked
package org.mirrorbench.app.doctor;

import org.jspecify.annotations.NullMarked;
