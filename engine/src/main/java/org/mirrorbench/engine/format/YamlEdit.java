package org.mirrorbench.engine.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Sets one value of a YAML text and leaves the rest as it is. */
final class YamlEdit {

  private YamlEdit() {}

  static SourceText set(SourceText source, Tree.Fields root, List<String> path, String value) {
    Tree parent = root;
    for (String step : path.subList(0, path.size() - 1)) {
      parent = step(parent, step);
    }
    String key = path.getLast();
    Tree present = parent instanceof Tree.Fields fields ? fields.get(key) : step(parent, key);
    if (present instanceof Tree.Scalar scalar) {
      return scalar.text().equals(value) && !scalar.isNull()
          ? source
          : source.replace(scalar.place(), written(scalar, value));
    }
    if (present != null || !(parent instanceof Tree.Fields fields)) {
      throw new IllegalArgumentException("Not a single value: " + path);
    }
    return added(source, fields, key, value);
  }

  private static Tree step(Tree parent, String step) {
    @Nullable Tree next =
        switch (parent) {
          case Tree.Fields fields -> fields.get(step);
          case Tree.Items(List<Tree> items, Tree.Place place) -> items.get(Integer.parseInt(step));
          case Tree.Scalar scalar -> null;
        };
    if (next == null) {
      throw new IllegalArgumentException("There is no " + step);
    }
    return next;
  }

  /** An empty value has no text of its own: its place is right after the colon. */
  private static String written(Tree.Scalar former, String value) {
    boolean bare = former.place().start() == former.place().end();
    String text =
        former.kind() == Tree.Scalar.Kind.NUMBER || former.kind() == Tree.Scalar.Kind.TRUTH
            ? plain(value)
            : quoted(value);
    return bare ? " " + text : text;
  }

  /** After the last field, at the indentation of the fields. */
  private static SourceText added(SourceText source, Tree.Fields fields, String key, String value) {
    if (fields.fields().isEmpty()) {
      return source.replace(fields.place(), "{" + quoted(key) + ": " + quoted(value) + "}");
    }
    Tree.Field last = fields.fields().getLast();
    boolean flow = source.text().charAt(fields.place().start()) == '{';
    int end = end(last.value());
    String entry = quoted(key) + ": " + quoted(value);
    if (flow) {
      return source.replace(new Tree.Place(1, end, end), ", " + entry);
    }
    int line = source.text().indexOf('\n', end);
    int at = line < 0 ? source.text().length() : line;
    if (at > 0 && line >= 0 && source.text().charAt(at - 1) == '\r') {
      at--;
    }
    return source.replace(
        new Tree.Place(1, at, at), source.eol() + " ".repeat(column(source, last)) + entry);
  }

  /** SnakeYAML ends a block after the blank lines and comments that follow it. */
  private static int end(Tree tree) {
    return switch (tree) {
      case Tree.Scalar scalar -> scalar.place().end();
      case Tree.Items(List<Tree> items, Tree.Place place) ->
          items.isEmpty() ? place.end() : end(items.getLast());
      case Tree.Fields fields ->
          fields.fields().isEmpty() ? fields.place().end() : end(fields.fields().getLast().value());
    };
  }

  private static int column(SourceText source, Tree.Field field) {
    int start = field.keyPlace().start();
    return start - (source.text().lastIndexOf('\n', Math.max(0, start - 1)) + 1);
  }

  /** A value that YAML reads as this text, quoted only where it must be. */
  static String quoted(String value) {
    DumperOptions options = new DumperOptions();
    options.setWidth(Integer.MAX_VALUE);
    options.setSplitLines(false);
    return new Yaml(options).dump(value).stripTrailing();
  }

  private static String plain(String value) {
    return value.matches("-?[0-9]{1,18}|true|false") ? value : quoted(value);
  }
}
