package org.mirrorbench.engine.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * A Java properties file that loses nothing: entries with their lines, comments, blank lines,
 * continuation lines, escapes, line ends and repeated keys. Immutable.
 *
 * <p>Keys and values are what {@link java.util.Properties} reads from the same bytes, which it
 * takes as ISO-8859-1, as stock MirrorMaker does.
 */
public final class PropertiesFile {

  /** Far above any real file; a mistaken argument shall not fill the memory. */
  private static final long MAX_BYTES = 4L << 20;

  private final String name;
  private final List<Piece> pieces;

  PropertiesFile(String name, List<Piece> pieces) {
    this.name = name;
    this.pieces = List.copyOf(pieces);
  }

  /** A stretch of the file; all stretches together are the file. */
  sealed interface Piece {
    String raw();

    /** Comment or blank lines. */
    record Text(String raw) implements Piece {}

    /** A setting. */
    record Setting(Entry entry, String raw) implements Piece {}
  }

  /**
   * A setting.
   *
   * @param line where it begins, counted from 1
   */
  public record Entry(int line, String key, String value) {

    /** The key only: the value may be a secret. */
    @Override
    public String toString() {
      return line + ":" + key;
    }
  }

  /** An empty document, to be filled by {@link #with}. */
  public static PropertiesFile empty(String name) {
    return new PropertiesFile(name, List.of());
  }

  /** Reads a file; what cannot be a properties file is {@link Problem.Invalid}. */
  public static Result<PropertiesFile> parse(Path file) {
    String name = file.toString();
    try {
      if (Files.size(file) > MAX_BYTES) {
        return unreadable(name, "It is larger than 4 MiB.", "Give a properties file.");
      }
      return parse(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      String why = Files.exists(file) ? "It cannot be read" : "There is no such file";
      return unreadable(
          name,
          why + " (" + e.getClass().getSimpleName() + ").",
          "Check the path and the right to read it.");
    }
  }

  /** Reads a text; the name stands in messages. */
  public static Result<PropertiesFile> parse(String name, String text) {
    if (text.isBlank()) {
      return unreadable(name, "It is empty.", "Give a file that holds settings.");
    }
    return new PropertiesScanner(name, text).scan();
  }

  private static Result<PropertiesFile> unreadable(String name, String detail, String remedy) {
    return Result.err(new Problem.Invalid(name, detail, remedy));
  }

  /** What the file is called in messages: its path as given. */
  public String name() {
    return name;
  }

  /** All settings in the order of the file, repeated keys included. */
  public List<Entry> entries() {
    return pieces.stream()
        .flatMap(piece -> piece instanceof Piece.Setting s ? List.of(s.entry()).stream() : null)
        .toList();
  }

  /** Key to value in the order of the file; of a repeated key the last value, as Java reads it. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    entries().forEach(entry -> values.put(entry.key(), entry.value()));
    return Collections.unmodifiableMap(values);
  }

  /** The setting that counts for a key: the last one. */
  public @Nullable Entry entry(String key) {
    return entries().reversed().stream()
        .filter(entry -> entry.key().equals(key))
        .findFirst()
        .orElse(null);
  }

  /** The text of a setting as the file has it. */
  String raw(Entry entry) {
    return pieces.stream()
        .filter(piece -> piece instanceof Piece.Setting s && s.entry().equals(entry))
        .map(Piece::raw)
        .findFirst()
        .orElse("");
  }

  /** {@code file:line} of the setting that counts, or the file's name when it has none. */
  public String where(String key) {
    Entry entry = entry(key);
    return entry == null ? name : name + ":" + entry.line();
  }

  /** Sets one key. Everything else keeps its bytes; a new key goes to the end. */
  public PropertiesFile with(String key, String value) {
    Entry present = entry(key);
    if (present != null && present.value().equals(value)) {
      return this;
    }
    List<Piece> changed = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean counts =
          present != null && piece instanceof Piece.Setting s && s.entry().line() == present.line();
      changed.add(
          counts ? new Piece.Text(PropertiesEscapes.replace(piece.raw(), key, value)) : piece);
    }
    if (present == null) {
      endLastLine(changed);
      changed.add(new Piece.Text(PropertiesEscapes.line(key, value) + eol()));
    }
    return reread(changed);
  }

  /** Removes every setting of a key. Everything else keeps its bytes. */
  public PropertiesFile without(String key) {
    return reread(
        pieces.stream()
            .filter(piece -> !(piece instanceof Piece.Setting s && s.entry().key().equals(key)))
            .toList());
  }

  /** Appends a comment line, or a blank line for an empty text. */
  PropertiesFile withComment(String comment) {
    List<Piece> changed = new ArrayList<>(pieces);
    endLastLine(changed);
    changed.add(new Piece.Text((comment.isEmpty() ? "" : "# " + comment) + eol()));
    return reread(changed);
  }

  /** The file as text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.raw()));
    return text.toString();
  }

  /** The file's bytes: of an unchanged document exactly those that were read. */
  public byte[] write() {
    return PropertiesEscapes.latin1(text()).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Counts lines anew. A backslash that was alone on its line must not become the last one. */
  private PropertiesFile reread(List<Piece> changed) {
    List<Piece> kept = new ArrayList<>(changed);
    while (!kept.isEmpty()
        && kept.getLast() instanceof Piece.Text(String raw)
        && raw.strip().equals("\\")) {
      kept.removeLast();
    }
    PropertiesFile next = new PropertiesFile(name, kept);
    return new PropertiesScanner(name, next.text()).scan().orThrow();
  }

  /** Makes room for a line after the last one, which may lack its end or ask for more. */
  private void endLastLine(List<Piece> changed) {
    if (changed.isEmpty()) {
      return;
    }
    Piece last = changed.removeLast();
    boolean open = !last.raw().endsWith("\n") && !last.raw().endsWith("\r");
    if (last instanceof Piece.Setting(Entry e, String raw) && PropertiesScanner.continues(raw)) {
      changed.add(new Piece.Text(PropertiesEscapes.line(e.key(), e.value()) + eol()));
    } else {
      changed.add(open ? new Piece.Text(last.raw() + eol()) : last);
    }
  }

  private String eol() {
    return text().contains("\r\n") ? "\r\n" : "\n";
  }
}
