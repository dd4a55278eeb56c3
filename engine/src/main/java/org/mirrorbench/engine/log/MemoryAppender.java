package org.mirrorbench.engine.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.ReadOnlyFeed;

/** Keeps the newest lines for the Log page. */
final class MemoryAppender extends AppenderBase<ILoggingEvent> {

  private static final int CAPACITY = 5_000;

  private final Feed<LogLine> feed = new Feed<>();
  private final Deque<LogLine> newest = new ArrayDeque<>();

  /** On the thread that logs. */
  @Override
  protected void append(ILoggingEvent event) {
    LogLine line = line(event);
    synchronized (newest) {
      newest.addLast(line);
      if (newest.size() > CAPACITY) {
        newest.removeFirst();
      }
    }
    feed.publish(line);
  }

  private static LogLine line(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return new LogLine(
        event.getInstant(),
        event.getLevel().toString(),
        event.getLoggerName(),
        event.getThreadName(),
        WorkerContext.current(),
        event.getMDCPropertyMap().get("connector.context"),
        Redaction.redact(event.getFormattedMessage()),
        thrown == null ? null : Redaction.redact(ThrowableProxyUtil.asString(thrown)));
  }

  ReadOnlyFeed<LogLine> lines() {
    return feed;
  }

  List<LogLine> recent() {
    synchronized (newest) {
      return List.copyOf(newest);
    }
  }
}
