/** Our own wizard: steps, a way back, work between steps, drafts; and what forms are made of. */
@NullMarked
package org.mirrorbench.app.wizard;

import org.jspecify.annotations.NullMarked;
