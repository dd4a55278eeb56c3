package org.mirrorbench.app.lag;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Scrape;

/** A look at a flow's lag as comma-separated values, one line a partition; unknown is empty. */
final class LagCsv {

  private static final String HEAD =
      "at,flow,topic,targetTopic,partition,sourceStart,sourceEnd,position,lag,lagSeconds,"
          + "recordsPerSecond,provenance\n";

  private LagCsv() {}

  static String of(Scrape.Batch batch) {
    return HEAD
        + batch.samples().stream().map(sample -> line(batch, sample)).collect(Collectors.joining());
  }

  private static String line(Scrape.Batch batch, LagSample sample) {
    return Stream.of(
                batch.at(),
                batch.flow(),
                sample.topic(),
                sample.targetTopic(),
                sample.partition(),
                sample.sourceStart(),
                sample.sourceEnd(),
                orEmpty(sample.position()),
                orEmpty(sample.lag()),
                orEmpty(sample.lagSeconds()),
                orEmpty(sample.recordsPerSecond()),
                sample.provenance())
            .map(value -> quoted(value.toString()))
            .collect(Collectors.joining(","))
        + "\n";
  }

  private static Object orEmpty(@Nullable Object value) {
    return Objects.requireNonNullElse(value, "");
  }

  private static String quoted(String value) {
    return value.matches("[^\",\\r\\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
