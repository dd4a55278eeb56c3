/** One instance per workspace: its folder and its lock. */
@NullMarked
package org.mirrorbench.engine.instance;

import org.jspecify.annotations.NullMarked;
