package org.mirrorbench.app.shell;

import java.util.function.Consumer;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.text.Messages;

/**
 * What the window lends a page.
 *
 * @param messages the words of the chosen language
 * @param go leads to another place
 * @param dialogs asks and tells
 * @param background runs what may take long
 */
public record PageContext(
    Messages messages, Consumer<Place> go, Dialogs dialogs, Background background) {}
