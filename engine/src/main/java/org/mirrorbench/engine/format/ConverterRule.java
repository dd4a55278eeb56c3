package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mirrorbench.engine.format.ConnectorSubject.Mirror;
import org.mirrorbench.engine.keys.ConnectorPart;
import org.mirrorbench.engine.problem.Severity;

/**
 * {@code missing-converter} and {@code wrong-converter}: a worker's own converters change the bytes
 * of records, and of headers by default.
 */
final class ConverterRule implements ConnectorRule {

  private static final String BYTES = "org.apache.kafka.connect.converters.ByteArrayConverter";

  @Override
  public Stream<LintFinding> check(ConnectorSubject subject) {
    return subject.mirrors().stream().flatMap(mirror -> judge(subject, mirror).stream());
  }

  private static List<LintFinding> judge(ConnectorSubject subject, Mirror mirror) {
    List<LintFinding> found = new ArrayList<>();
    for (String key : List.of("key.converter", "value.converter", "header.converter")) {
      String value = mirror.connector().value(key);
      boolean header = key.equals("header.converter");
      boolean source = mirror.part() == ConnectorPart.SOURCE;
      if (header && !source) {
        continue;
      }
      if (value == null || value.isBlank()) {
        missing(subject, mirror, key, header || source, found);
      } else if (!value.strip().endsWith("ByteArrayConverter")) {
        found.add(
            ConnectorSubject.finding(
                mirror.connector(),
                key,
                source ? Severity.ERROR : Severity.WARNING,
                "wrong-converter",
                Lint.REWRITES_BYTES.of(),
                Lint.WRITE_CLASS.of(BYTES)));
      }
    }
    return found;
  }

  /** Strimzi gives its workers ByteArrayConverter for keys, values and headers. */
  private static void missing(
      ConnectorSubject subject,
      Mirror mirror,
      String key,
      boolean ofRecords,
      List<LintFinding> found) {
    boolean header = key.equals("header.converter");
    if (!subject.written()) {
      return;
    }
    found.add(
        ConnectorSubject.finding(
            mirror.connector(),
            key,
            ofRecords && !header ? Severity.ERROR : Severity.WARNING,
            "missing-converter",
            header ? Lint.HEADERS_REWRITTEN.of() : Lint.WORKERS_CONVERTER.of(),
            Lint.WRITE_CONVERTER.of(key, BYTES)));
  }
}
