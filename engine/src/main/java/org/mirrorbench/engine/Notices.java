package org.mirrorbench.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.log.Redaction;
import org.mirrorbench.engine.problem.News;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.store.EventTable;
import org.mirrorbench.engine.store.StoredEvent;

/** Tells people, and keeps what was told: the newest in memory, all that concern a flow in H2. */
final class Notices {

  private static final int CAPACITY = 200;

  private final EventTable events;
  private final Feed<Notice> feed = new Feed<>();
  private final Deque<Notice> recent = new ArrayDeque<>();

  Notices(EventTable events) {
    this.events = events;
  }

  ReadOnlyFeed<Notice> feed() {
    return feed;
  }

  synchronized List<Notice> recent() {
    return List.copyOf(recent);
  }

  synchronized void publish(Notice notice) {
    recent.addLast(notice);
    if (recent.size() > CAPACITY) {
      recent.removeFirst();
    }
    feed.publish(notice);
  }

  void problem(FlowName flow, Problem problem) {
    Instant now = Instant.now();
    events.append(new StoredEvent(now, flow, "problem", Redaction.redact(problem.sentence())));
    publish(new Notice(now, Notice.Level.ERROR, flow.toString(), problem, null));
  }

  void news(FlowName flow, News news) {
    Instant now = Instant.now();
    events.append(new StoredEvent(now, flow, "news", news.sentence()));
    publish(new Notice(now, Notice.Level.INFO, flow.toString(), null, news));
  }
}
