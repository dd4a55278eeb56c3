package org.mirrorbench.engine.format;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mirrorbench.engine.format.Tree.Place;
import org.mirrorbench.engine.format.Tree.Scalar.Kind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads the documents of a YAML text with SnakeYAML's composer; makes no objects of them. */
final class YamlTree {

  private final String text;

  /** Whether a character of the text takes two places in a Java string. */
  private final boolean wide;

  private YamlTree(String text) {
    this.text = text;
    this.wide = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
  }

  /** Why a text is no YAML. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    Malformed(int line, String message) {
      super(message);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  /** The documents in their order; empty ones are left out. */
  static List<Tree> read(String text) throws Malformed {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(50);
    options.setNestingDepthLimit(50);
    YamlTree reader = new YamlTree(text);
    List<Tree> documents = new ArrayList<>();
    try {
      Yaml yaml = new Yaml(new SafeConstructor(options));
      for (Node node : yaml.composeAll(new StringReader(text))) {
        if (!(node instanceof ScalarNode)) {
          documents.add(reader.tree(node, 0));
        }
      }
      return documents;
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw new Malformed(mark == null ? 1 : mark.getLine() + 1, String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      throw new Malformed(1, e.getClass().getSimpleName());
    }
  }

  private Tree tree(Node node, int depth) throws Malformed {
    if (depth > 60) {
      throw new Malformed(node.getStartMark().getLine() + 1, "an alias refers to itself");
    }
    return switch (node) {
      case MappingNode mapping -> fields(mapping, depth);
      case SequenceNode sequence -> {
        List<Tree> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
          items.add(tree(item, depth + 1));
        }
        yield new Tree.Items(items, place(sequence));
      }
      case ScalarNode scalar -> scalar(scalar);
      case AnchorNode anchor -> tree(anchor.getRealNode(), depth + 1);
      default -> throw new Malformed(node.getStartMark().getLine() + 1, "an unknown kind of node");
    };
  }

  private Tree fields(MappingNode mapping, int depth) throws Malformed {
    List<Tree.Field> fields = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Tree value = tree(tuple.getValueNode(), depth + 1);
      if (tuple.getKeyNode().getTag().equals(Tag.MERGE) && value instanceof Tree.Fields merged) {
        fields.addAll(0, merged.fields());
      } else if (tuple.getKeyNode() instanceof ScalarNode key) {
        fields.add(new Tree.Field(key.getValue(), place(key), value));
      } else {
        throw new Malformed(
            tuple.getKeyNode().getStartMark().getLine() + 1, "a key is not a plain text");
      }
    }
    return new Tree.Fields(fields, place(mapping));
  }

  private Tree scalar(ScalarNode node) {
    String said = node.getValue();
    Tag tag = node.getTag();
    if (tag.equals(Tag.NULL)) {
      return new Tree.Scalar("", Kind.NULL, place(node));
    }
    if (tag.equals(Tag.BOOL)) {
      boolean yes = List.of("true", "yes", "on").contains(said.toLowerCase(Locale.ROOT));
      return new Tree.Scalar(Boolean.toString(yes), Kind.TRUTH, place(node));
    }
    boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
    return new Tree.Scalar(said, number ? Kind.NUMBER : Kind.TEXT, place(node));
  }

  /** SnakeYAML counts code points. */
  private Place place(Node node) {
    Mark start = node.getStartMark();
    return new Place(start.getLine() + 1, index(start), index(node.getEndMark()));
  }

  private int index(Mark mark) {
    return wide
        ? text.offsetByCodePoints(0, mark.getIndex())
        : Math.min(mark.getIndex(), text.length());
  }
}
