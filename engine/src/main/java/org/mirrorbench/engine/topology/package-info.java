/** What clusters hold, read at one moment: topics, configs, offsets, groups, ACLs. */
@NullMarked
package org.mirrorbench.engine.topology;

import org.jspecify.annotations.NullMarked;
