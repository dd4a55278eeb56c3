package org.mirrorbench.engine.feed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A feed and the right to publish on it. Safe for use by several threads. */
public final class Feed<T> implements ReadOnlyFeed<T> {

  private static final Logger LOGGER = LoggerFactory.getLogger(Feed.class);

  private final List<Consumer<? super T>> observers = new CopyOnWriteArrayList<>();
  private volatile @Nullable T latest;

  @Override
  public @Nullable T latest() {
    return latest;
  }

  @Override
  public synchronized Subscription subscribe(Consumer<? super T> observer) {
    observers.add(observer);
    T value = latest;
    if (value != null) {
      tell(observer, value);
    }
    return () -> observers.remove(observer);
  }

  /** Keeps the value and tells every observer; one that throws is logged and the rest are told. */
  public synchronized void publish(T value) {
    latest = value;
    observers.forEach(observer -> tell(observer, value));
  }

  private void tell(Consumer<? super T> observer, T value) {
    try {
      observer.accept(value);
    } catch (RuntimeException e) {
      LOGGER.error("An observer of {} failed", value.getClass().getSimpleName(), e);
    }
  }
}
