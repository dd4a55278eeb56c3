package org.mirrorbench.engine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mirrorbench.engine.demo.MirrorAudit;
import org.mirrorbench.engine.demo.PartitionAudit;
import org.mirrorbench.engine.flow.FlowName;

/**
 * What the demonstration proved.
 *
 * @param seconds from the start of the clusters to the end of the comparison
 * @param drained whether the flow reached a lag of 0
 */
record DemoReport(
    double seconds,
    FlowName flow,
    boolean drained,
    List<PartitionAudit> partitions,
    List<Path> pictures) {

  boolean ok() {
    return drained && !pictures.isEmpty() && MirrorAudit.identical(partitions);
  }

  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("ok", ok());
    document.put("seconds", Math.round(seconds * 10) / 10.0);
    document.put("flows", List.of(flow.toString()));
    List<Map<String, Object>> rows = new ArrayList<>();
    partitions.forEach(partition -> rows.add(row(partition)));
    document.put("partitions", rows);
    document.put("screens", pictures.stream().map(Path::toString).toList());
    return document;
  }

  private static Map<String, Object> row(PartitionAudit audit) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("topic", audit.topic());
    row.put("targetTopic", audit.targetTopic());
    row.put("partition", audit.partition());
    row.put("source", audit.source());
    row.put("target", audit.target());
    row.put("missing", audit.missing());
    row.put("extra", audit.extra() + audit.duplicates());
    row.put("altered", audit.altered() + audit.reordered());
    return row;
  }

  String summary() {
    long source = partitions.stream().mapToLong(PartitionAudit::source).sum();
    long target = partitions.stream().mapToLong(PartitionAudit::target).sum();
    return String.format(
        Locale.ROOT,
        "%s: %,d records in %d partitions consumed on the source and %,d on the target in %.0f s;"
            + " %s; %d pictures",
        flow,
        source,
        partitions.size(),
        target,
        seconds,
        ok() ? "all identical" : drained ? "THEY DIFFER, see report.json" : "NOT DRAINED",
        pictures.size());
  }
}
