/** What a person says of flows before they are made: its rules, its templates, how it is kept. */
@NullMarked
package org.mirrorbench.engine.draft;

import org.jspecify.annotations.NullMarked;
