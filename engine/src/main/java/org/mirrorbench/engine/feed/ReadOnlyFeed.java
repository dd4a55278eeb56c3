package org.mirrorbench.engine.feed;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A value that changes, seen by those who may only watch.
 *
 * <p>Observers are called on the publisher's thread, in order of publication, and must not block.
 */
public interface ReadOnlyFeed<T> {

  /** The newest value, or null when nothing was published yet. */
  @Nullable T latest();

  /** Calls the observer at once with the newest value, if there is one, and with each later one. */
  Subscription subscribe(Consumer<? super T> observer);
}
