/** The page of the Connect workers and their wizard. */
@NullMarked
package org.mirrorbench.app.worker;

import org.jspecify.annotations.NullMarked;
