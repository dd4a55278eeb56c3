package org.mirrorbench.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.format.ExportFormat;
import org.mirrorbench.engine.format.FlowDocument;
import org.mirrorbench.engine.format.Rest;

/**
 * What files said that is no part of their flows, kept in the workspace for later files. What looks
 * like a secret is not kept.
 */
final class KeptRests {

  private static final String KIND = "rest-";

  private final Drafts drafts;

  KeptRests(Drafts drafts) {
    this.drafts = drafts;
  }

  /** Keeps what a document has besides its flows, with each of these that stand in it. */
  void keep(FlowDocument document, List<FlowName> flows) {
    Rest rest = document.rest();
    document.flows().stream()
        .filter(flow -> flows.contains(flow.name()))
        .forEach(flow -> keep(flow.name(), rest));
  }

  private void keep(FlowName flow, Rest rest) {
    if (rest.parts().isEmpty()) {
      drafts.forget(kind(rest.format()), flow.toString());
    } else {
      drafts.save(kind(rest.format()), flow.toString(), rest.parts());
    }
  }

  /** What came with these flows in files of a format. */
  Rest of(List<FlowName> flows, ExportFormat format) {
    Map<String, String> parts = new TreeMap<>();
    for (FlowName flow : flows) {
      drafts
          .load(kind(format), flow.toString())
          .ifPresent(draft -> draft.fields().forEach(parts::putIfAbsent));
    }
    return new Rest(format, parts);
  }

  private static String kind(ExportFormat format) {
    return KIND + format.name().toLowerCase(java.util.Locale.ROOT);
  }
}
