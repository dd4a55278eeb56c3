package org.mirrorbench.app.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.feed.Subscription;

/** Carries an engine feed to the FX thread with at most one hop pending. */
public final class FxFeed {

  private FxFeed() {}

  /** Shows the observer the newest value; values that came in between are skipped. */
  public static <T> Subscription newest(ReadOnlyFeed<T> feed, Consumer<? super T> observer) {
    AtomicReference<@Nullable T> pending = new AtomicReference<>();
    AtomicBoolean open = new AtomicBoolean(true);
    Runnable hop =
        () -> {
          T value = pending.getAndSet(null);
          if (value != null && open.get()) {
            observer.accept(value);
          }
        };
    Subscription subscription =
        feed.subscribe(
            value -> {
              if (pending.getAndSet(value) == null) {
                FxThread.later(hop);
              }
            });
    return () -> {
      open.set(false);
      subscription.close();
    };
  }

  /** Shows the observer every value, in order. */
  public static <T> Subscription each(ReadOnlyFeed<T> feed, Consumer<? super T> observer) {
    Object lock = new Object();
    List<T> waiting = new ArrayList<>();
    AtomicBoolean open = new AtomicBoolean(true);
    Runnable hop =
        () -> {
          List<T> values;
          synchronized (lock) {
            values = List.copyOf(waiting);
            waiting.clear();
          }
          if (open.get()) {
            values.forEach(observer);
          }
        };
    Subscription subscription =
        feed.subscribe(
            value -> {
              synchronized (lock) {
                waiting.add(value);
                if (waiting.size() == 1) {
                  FxThread.later(hop);
                }
              }
            });
    return () -> {
      open.set(false);
      subscription.close();
    };
  }
}
