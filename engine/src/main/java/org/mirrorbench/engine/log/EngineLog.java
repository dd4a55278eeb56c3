package org.mirrorbench.engine.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mirrorbench.engine.feed.ReadOnlyFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where this process logs. Until it is opened, only warnings are kept, in memory. */
public final class EngineLog implements AutoCloseable {

  private static final Map<String, Level> QUIETER =
      Map.ofEntries(
          Map.entry("org.apache.kafka", Level.WARN),
          Map.entry("org.apache.kafka.connect", Level.INFO),
          // a line for every request and every flush
          Map.entry("org.apache.kafka.connect.runtime.rest.RestServer", Level.WARN),
          Map.entry("org.apache.kafka.connect.runtime.WorkerSourceTask", Level.WARN),
          Map.entry("org.apache.kafka.connect.runtime.WorkerInfo", Level.WARN),
          Map.entry("org.apache.kafka.connect.runtime.WorkerConfig", Level.WARN),
          Map.entry("org.apache.kafka.connect.runtime.ConnectorConfig", Level.WARN),
          Map.entry("org.apache.kafka.connect.runtime.SourceConnectorConfig", Level.WARN),
          Map.entry("org.apache.kafka.connect.runtime.TaskConfig", Level.WARN),
          Map.entry("org.eclipse.jetty", Level.WARN),
          Map.entry("org.glassfish", Level.ERROR),
          // a stack trace where there is no session bus, which is no fault
          Map.entry("org.freedesktop", Level.OFF));

  private final RollingFileAppender<ILoggingEvent> file;
  private final MemoryAppender memory;

  private EngineLog(RollingFileAppender<ILoggingEvent> file, MemoryAppender memory) {
    this.file = file;
    this.memory = memory;
  }

  /**
   * Logs to {@code <workspace>/logs/<name>.log}, ten files of 10 MB at the most.
   *
   * @param name of the process's part, such as {@code engine} or {@code lag}
   */
  public static EngineLog open(Path workspace, String name) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    QUIETER.forEach((logger, level) -> context.getLogger(logger).setLevel(level));
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    MemoryAppender memory = new MemoryAppender();
    memory.setContext(context);
    memory.start();
    RollingFileAppender<ILoggingEvent> file = file(context, workspace.resolve("logs"), name);
    root.addAppender(memory);
    root.addAppender(file);
    return new EngineLog(file, memory);
  }

  private static RollingFileAppender<ILoggingEvent> file(
      LoggerContext context, Path folder, String name) {
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout(context));
    encoder.start();
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setName("file");
    appender.setEncoder(encoder);
    appender.setFile(folder.resolve(name + ".log").toString());
    FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(folder.resolve(name + ".%i.log").toString());
    rolling.setMinIndex(1);
    rolling.setMaxIndex(9);
    rolling.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(FileSize.valueOf("10MB"));
    size.start();
    appender.setRollingPolicy(rolling);
    appender.setTriggeringPolicy(size);
    appender.start();
    return appender;
  }

  /** Stack traces go through the redaction too: their messages quote what was wrong. */
  private static PatternLayout layout(LoggerContext context) {
    PatternLayout layout =
        new PatternLayout() {
          @Override
          public String doLayout(ILoggingEvent event) {
            return Redaction.redact(super.doLayout(event));
          }
        };
    layout.setContext(context);
    layout.getInstanceConverterMap().put("worker", WorkerConverter::new);
    layout.setPattern(
        "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36} %worker"
            + "%X{connector.context}%msg%n%ex");
    layout.start();
    return layout;
  }

  /** The local worker that wrote a line, before its connector. */
  private static final class WorkerConverter extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
      String worker = WorkerContext.current();
      return worker == null ? "" : "{" + worker + "} ";
    }
  }

  /** Each new line. */
  public ReadOnlyFeed<LogLine> lines() {
    return memory.lines();
  }

  /** The newest lines, oldest first. */
  public List<LogLine> recent() {
    return memory.recent();
  }

  @Override
  public void close() {
    ch.qos.logback.classic.Logger root =
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAppender(memory);
    root.detachAppender(file);
    memory.stop();
    file.stop();
  }
}
