package org.mirrorbench.engine.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mirrorbench.engine.format.Tree.Place;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Result;

/**
 * The text of a JSON or YAML file, as it was read.
 *
 * @param name what the file is called in messages
 * @param text without the mark
 * @param marked whether a byte-order mark stood before it
 */
record SourceText(String name, String text, boolean marked) {

  /** Far above any real file; a mistaken argument shall not fill the memory. */
  private static final long MAX_BYTES = 4L << 20;

  private static final String MARK = "\uFEFF";

  static SourceText of(String name, String text) {
    boolean marked = text.startsWith(MARK);
    return new SourceText(name, marked ? text.substring(1) : text, marked);
  }

  /** Reads a file in UTF-8; anything else is {@link Problem.Invalid}. */
  static Result<SourceText> read(Path file) {
    String name = file.toString();
    try {
      if (Files.size(file) > MAX_BYTES) {
        return invalid(name, "It is larger than 4 MiB.", "Give a file that describes flows.");
      }
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Result.ok(of(name, text));
    } catch (CharacterCodingException e) {
      return invalid(name, "It is not written in UTF-8.", "Save it in UTF-8.");
    } catch (IOException e) {
      String why = Files.exists(file) ? "It cannot be read" : "There is no such file";
      return invalid(
          name,
          why + " (" + e.getClass().getSimpleName() + ").",
          "Check the path and the right to read it.");
    }
  }

  private static Result<SourceText> invalid(String name, String detail, String remedy) {
    return Result.err(new Problem.Invalid(name, detail, remedy));
  }

  /** The same text with another stretch in one place; everything else keeps its characters. */
  SourceText replace(Place place, String by) {
    return new SourceText(
        name, text.substring(0, place.start()) + by + text.substring(place.end()), marked);
  }

  /** The white space that begins the line of an index. */
  String indent(int index) {
    int start = text.lastIndexOf('\n', Math.max(0, index - 1)) + 1;
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  String eol() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** The whole file: unchanged, exactly the bytes that were read. */
  byte[] bytes() {
    return ((marked ? MARK : "") + text).getBytes(StandardCharsets.UTF_8);
  }

  Problem problem(int line, String detail, String remedy) {
    return new Problem.Invalid(name + ":" + line, detail, remedy);
  }
}
