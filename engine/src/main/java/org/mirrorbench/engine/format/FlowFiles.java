package org.mirrorbench.engine.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/** Reads files of every format that flows are written in. */
public final class FlowFiles {

  private static final Pattern YAML =
      Pattern.compile("(?m)^(apiVersion|kind|metadata|spec)\\s*:(\\s|$)");
  private static final int HEAD = 64 << 10;

  private FlowFiles() {}

  /** The formats that are read. */
  enum Kind {
    PROPERTIES,
    JSON,
    YAML
  }

  /** Reads a file; what describes no flow is {@link Problem.Invalid} with the line. Blocking. */
  public static Result<FlowDocument> read(Path file) {
    return switch (kind(file)) {
      case PROPERTIES -> Mm2File.read(file).map(read -> read);
      case JSON -> SourceText.read(file).then(ConnectorJson::of).map(read -> read);
      case YAML -> SourceText.read(file).then(StrimziFile::of).map(read -> read);
    };
  }

  /** What one file holds. Blocking. */
  public static Result<Imported> open(Path file) {
    return open(List.of(file));
  }

  /**
   * What several files hold. Connectors of one flow may stand in files of their own: they are
   * joined. A file that cannot be read is the problem of the whole. Blocking.
   */
  public static Result<Imported> open(List<Path> files) {
    List<FlowDocument> documents = new ArrayList<>();
    for (Path file : files) {
      switch (read(file)) {
        case Result.Ok<FlowDocument>(FlowDocument document) -> documents.add(document);
        case Result.Err<FlowDocument>(Problem problem) -> {
          return Result.err(problem);
        }
      }
    }
    return documents.isEmpty()
        ? Result.err(new Problem.Invalid("Import", "There is no file to read.", "Name one."))
        : new Joined(documents).imported();
  }

  /** By the name's ending where that tells it, else by what the file begins with. */
  static Kind kind(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return Kind.JSON;
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return Kind.YAML;
    }
    if (name.endsWith(".properties")) {
      return Kind.PROPERTIES;
    }
    return ofText(head(file));
  }

  private static Kind ofText(String text) {
    String start = text.strip();
    if (start.startsWith("{") || start.startsWith("[")) {
      return Kind.JSON;
    }
    return YAML.matcher(text).results().count() >= 3 ? Kind.YAML : Kind.PROPERTIES;
  }

  /** Nothing of a file that cannot be read: whoever reads it next says why. */
  private static String head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      return "";
    }
  }
}
