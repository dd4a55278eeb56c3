package org.mirrorbench.engine.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.lag.LagSample;
import org.mirrorbench.engine.lag.Scrape;

/** Prints lag as a table or as JSON. */
record LagPrinter(PrintWriter out, Predicate<LagSample> wanted) {

  void json(List<Scrape.Batch> batches) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Scrape.Batch batch : batches) {
      batch.samples().stream().filter(wanted).forEach(sample -> rows.add(row(batch, sample)));
    }
    out.println(Json.line(rows));
    out.flush();
  }

  private static Map<String, @Nullable Object> row(Scrape.Batch batch, LagSample sample) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("flow", batch.flow().toString());
    row.put("topic", sample.topic());
    row.put("partition", sample.partition());
    row.put("sourceEnd", sample.sourceEnd());
    row.put("position", sample.position());
    row.put("lag", sample.lag());
    row.put("lagSeconds", sample.lagSeconds());
    row.put("provenance", sample.provenance().name().toLowerCase(Locale.ROOT));
    row.put("at", batch.at().toString());
    return row;
  }

  void table(List<Scrape.Batch> batches) {
    for (Scrape.Batch batch : batches) {
      List<LagSample> samples = batch.samples().stream().filter(wanted).toList();
      int width = samples.stream().mapToInt(sample -> sample.topic().length()).max().orElse(5);
      String format = "%-" + Math.max(5, width) + "s %9s %14s %14s %12s %10s  %s%n";
      out.printf(
          Locale.ROOT,
          "%s at %s: %s records behind%s%n",
          batch.flow(),
          batch.at(),
          number(batch.recordsBehind()),
          batch.unknown() == 0 ? "" : ", " + batch.unknown() + " partitions unknown");
      out.printf(
          Locale.ROOT,
          format,
          "TOPIC",
          "PARTITION",
          "SOURCE END",
          "POSITION",
          "LAG",
          "SECONDS",
          "KNOWN FROM");
      for (LagSample sample : samples) {
        out.printf(
            Locale.ROOT,
            format,
            sample.topic(),
            sample.partition(),
            number(sample.sourceEnd()),
            number(sample.position()),
            number(sample.lag()),
            sample.lagSeconds() == null
                ? "-"
                : String.format(Locale.ROOT, "%.1f", sample.lagSeconds()),
            sample.provenance().name().toLowerCase(Locale.ROOT));
      }
    }
    out.flush();
  }

  private static String number(@Nullable Long value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%,d", value);
  }
}
