package org.mirrorbench.engine.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts what was kept of earlier files into new ones, where nothing comes to mean more by it. */
final class RestWriter {

  private RestWriter() {}

  static List<ExportedFile> add(List<ExportedFile> files, Rest rest) {
    if (rest.parts().isEmpty()) {
      return files;
    }
    return switch (rest.format()) {
      case MM2 -> files.stream().map(file -> properties(file, rest.parts())).toList();
      case CONNECT -> connectors(files, rest.parts());
      case STRIMZI, CURL -> files;
    };
  }

  /** A key that something would read here stays a comment. */
  private static ExportedFile properties(ExportedFile file, Map<String, String> parts) {
    PropertiesFile written =
        PropertiesFile.parse(file.name(), file.text())
            .orThrow()
            .withComment("")
            .withComment("Not understood in the file that the flows came from; kept as it was:");
    for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
      if (written.entry(part.getKey()) == null) {
        PropertiesFile more = written.with(part.getKey(), part.getValue());
        written =
            new LintSubject(more).rest().containsKey(part.getKey())
                ? more
                : written.withComment(PropertiesEscapes.line(part.getKey(), part.getValue()));
      }
    }
    return new ExportedFile(file.name(), PropertiesEscapes.latin1(written.text()));
  }

  private static List<ExportedFile> connectors(
      List<ExportedFile> files, Map<String, String> parts) {
    List<ExportedFile> all = new ArrayList<>(files);
    new TreeMap<>(parts)
        .forEach(
            (name, text) -> {
              String file = name.replaceAll("[^A-Za-z0-9._-]", "_") + ".json";
              if (all.stream().noneMatch(one -> one.name().equals(file))) {
                all.add(new ExportedFile(file, text));
              }
            });
    return all;
  }
}
