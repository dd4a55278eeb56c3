package org.mirrorbench.engine.feed;

/** An observer's hold on a feed; closing it ends the calls. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

  @Override
  void close();
}
