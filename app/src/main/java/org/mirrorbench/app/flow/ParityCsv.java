package org.mirrorbench.app.flow;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirrorbench.engine.carryover.ParityRow;

/** The parity of topics as comma-separated values; unknown and absent are empty. */
final class ParityCsv {

  private static final String HEAD = "topic,remote,what,source,target,state,why\n";

  private ParityCsv() {}

  static String of(List<ParityRow> rows) {
    return HEAD + rows.stream().map(ParityCsv::line).collect(Collectors.joining());
  }

  private static String line(ParityRow row) {
    return Stream.of(
                row.topic(),
                row.remote(),
                row.what(),
                Objects.requireNonNullElse(row.source(), ""),
                Objects.requireNonNullElse(row.target(), ""),
                row.state().name(),
                row.why().english())
            .map(ParityCsv::quoted)
            .collect(Collectors.joining(","))
        + "\n";
  }

  private static String quoted(String value) {
    return value.matches("[^\",\\r\\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
