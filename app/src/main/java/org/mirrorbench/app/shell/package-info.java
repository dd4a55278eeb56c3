/** The window: navigation, header, status strip, commands, notifications, themes and pictures. */
@NullMarked
package org.mirrorbench.app.shell;

import org.jspecify.annotations.NullMarked;
