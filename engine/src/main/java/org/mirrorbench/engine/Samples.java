package org.mirrorbench.engine;

import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.heartbeat.HeartbeatSample;
import org.mirrorbench.engine.lag.Scrape;
import org.mirrorbench.engine.store.Store;

/** Samples on their way: stored first and published second, so that no chart shows what is lost. */
record Samples(Store store, Feed<Scrape> lag, Feed<HeartbeatSample> heartbeats) {

  Samples(Store store) {
    this(store, new Feed<>(), new Feed<>());
  }

  void keep(Scrape scrape) {
    switch (scrape) {
      case Scrape.Batch batch -> store.lag().append(batch);
      case Scrape.Failed failed -> store.lag().append(failed);
    }
    lag.publish(scrape);
  }

  void keep(HeartbeatSample sample) {
    store.heartbeats().append(sample);
    heartbeats.publish(sample);
  }
}
