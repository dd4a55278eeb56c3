/** Where passwords and keys are kept: the dialog, the status strip's item, the questions. */
@NullMarked
package org.mirrorbench.app.secret;

import org.jspecify.annotations.NullMarked;
