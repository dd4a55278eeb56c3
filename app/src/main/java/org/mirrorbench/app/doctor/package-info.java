/** What the doctor finds in a flow, and why a topic or a group is not replicated. */
@NullMarked
package org.mirrorbench.app.doctor;

import org.jspecify.annotations.NullMarked;
