package org.mirrorbench.app.fx;

import java.util.ArrayList;
import java.util.List;
import org.mirrorbench.engine.feed.Subscription;

/** A bag of subscriptions that are released together. FX thread only. */
public final class Subscriptions implements Subscription {

  private final List<Subscription> bag = new ArrayList<>();

  public void add(Subscription subscription) {
    bag.add(subscription);
  }

  /** Releases all; the bag can be filled again. */
  @Override
  public void close() {
    bag.forEach(Subscription::close);
    bag.clear();
  }
}
