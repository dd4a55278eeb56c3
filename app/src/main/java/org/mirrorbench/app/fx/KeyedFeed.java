package org.mirrorbench.app.fx;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.feed.Subscription;

/**
 * The newest value of each key of a feed, so that who subscribes late sees every flow and not only
 * the one that spoke last.
 */
public final class KeyedFeed<K, V> implements ReadOnlyFeed<Map<K, V>>, AutoCloseable {

  private final Map<K, V> values = new HashMap<>();
  private final Feed<Map<K, V>> feed = new Feed<>();
  private final Subscription subscription;

  public KeyedFeed(ReadOnlyFeed<V> source, Function<? super V, ? extends K> key) {
    subscription = source.subscribe(value -> put(key.apply(value), value));
  }

  private synchronized void put(K key, V value) {
    values.put(key, value);
    feed.publish(Map.copyOf(values));
  }

  @Override
  public @Nullable Map<K, V> latest() {
    return feed.latest();
  }

  @Override
  public Subscription subscribe(Consumer<? super Map<K, V>> observer) {
    return feed.subscribe(observer);
  }

  @Override
  public void close() {
    subscription.close();
  }
}
