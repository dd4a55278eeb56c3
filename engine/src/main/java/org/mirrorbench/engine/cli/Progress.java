package org.mirrorbench.engine.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.FlowSnapshot;
import org.mirrorbench.engine.Notice;

/** Prints how flows are doing, a line each time. */
record Progress(PrintWriter out, PrintWriter err, boolean json) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  void flow(FlowSnapshot flow) {
    out.println(json ? Json.line(document(flow)) : line(flow));
    out.flush();
  }

  void notice(Notice notice) {
    err.println(notice.text());
    err.flush();
  }

  private static Map<String, @Nullable Object> document(FlowSnapshot flow) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("at", flow.at().toString());
    document.put("flow", flow.name().toString());
    document.put("state", state(flow));
    document.put("recordsBehind", flow.recordsBehind());
    document.put("rate", flow.recordsPerSecond());
    document.put("heartbeatAgeSeconds", flow.heartbeatSeconds());
    return document;
  }

  /** A running flow is named by its health: RUNNING alone says nothing. */
  private static String state(FlowSnapshot flow) {
    return switch (flow.state()) {
      case RUNNING ->
          switch (flow.health()) {
            case IN_STEP -> "in step";
            case CATCHING_UP -> "catching up";
            case STALLED -> "stalled";
            case IDLE, UNKNOWN -> "running";
          };
      case STOPPED -> "stopped";
      case STARTING -> "starting";
      case PAUSED -> "paused";
      case FAILED -> "failed";
      case UNKNOWN -> "unknown";
    };
  }

  private static String line(FlowSnapshot flow) {
    return String.format(
        Locale.ROOT,
        "%s  %-24s %-12s %12s behind %12s/s  heartbeat %s",
        TIME.format(flow.at()),
        flow.name(),
        state(flow),
        count(flow.recordsBehind()),
        count(flow.recordsPerSecond() == null ? null : Math.round(flow.recordsPerSecond())),
        flow.heartbeatSeconds() == null
            ? "-"
            : String.format(Locale.ROOT, "%.1f s", flow.heartbeatSeconds()));
  }

  private static String count(@Nullable Long number) {
    return number == null ? "-" : String.format(Locale.ROOT, "%,d", number);
  }
}
