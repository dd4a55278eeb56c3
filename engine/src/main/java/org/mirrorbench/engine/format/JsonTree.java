package org.mirrorbench.engine.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mirrorbench.engine.format.Tree.Place;
import org.mirrorbench.engine.format.Tree.Scalar.Kind;

/** Reads JSON with Jackson's parser, which tells where each token stands. */
final class JsonTree {

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder().maxNestingDepth(50).build();

  private static final JsonFactory STRICT =
      JsonFactory.builder().streamReadConstraints(LIMITS).build();

  /** What people write and Connect refuses. */
  private static final JsonFactory LENIENT =
      JsonFactory.builder()
          .streamReadConstraints(LIMITS)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private final String text;
  private final JsonParser parser;

  private JsonTree(String text, JsonParser parser) {
    this.text = text;
    this.parser = parser;
  }

  /** Why a text is no JSON. */
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

  /** The document as JSON's own grammar has it. */
  static Tree strict(String text) throws Malformed {
    return read(STRICT, text);
  }

  /** The document with comments, trailing commas, single quotes and bare tabs allowed. */
  static Tree lenient(String text) throws Malformed {
    return read(LENIENT, text);
  }

  private static Tree read(JsonFactory factory, String text) throws Malformed {
    try (JsonParser parser = factory.createParser(text)) {
      JsonTree reader = new JsonTree(text, parser);
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new Malformed(1, "it holds no value");
      }
      Tree whole = reader.value(first);
      if (parser.nextToken() != null) {
        throw new Malformed(line(parser), "a second value follows the first");
      }
      return whole;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new Malformed(line, sentence(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new Malformed(1, e.getClass().getSimpleName());
    }
  }

  /** Jackson may quote the text, which may be a secret. */
  private static String sentence(String said) {
    return said.replaceFirst("(?s):? ?[('\"].*", "");
  }

  private Tree value(JsonToken token) throws IOException, Malformed {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    int line = line(parser);
    Function<JsonParser, Place> here = p -> new Place(line, start, end(p));
    return switch (token) {
      case START_OBJECT -> {
        List<Tree.Field> fields = fields();
        yield new Tree.Fields(fields, here.apply(parser));
      }
      case START_ARRAY -> {
        List<Tree> items = items();
        yield new Tree.Items(items, here.apply(parser));
      }
      case VALUE_STRING -> scalar(parser.getText(), Kind.TEXT, here);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(parser.getText(), Kind.NUMBER, here);
      case VALUE_TRUE, VALUE_FALSE -> scalar(parser.getText(), Kind.TRUTH, here);
      case VALUE_NULL -> scalar("", Kind.NULL, here);
      case FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new Malformed(line, "an unexpected " + token);
    };
  }

  private Tree scalar(String said, Kind kind, Function<JsonParser, Place> here) throws IOException {
    parser.finishToken();
    return new Tree.Scalar(said, kind, here.apply(parser));
  }

  private List<Tree.Field> fields() throws IOException, Malformed {
    List<Tree.Field> fields = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int start = (int) parser.currentTokenLocation().getCharOffset();
      Place place = new Place(line(parser), start, start);
      String key = parser.currentName();
      fields.add(new Tree.Field(key, place, value(parser.nextToken())));
    }
    return fields;
  }

  private List<Tree> items() throws IOException, Malformed {
    List<Tree> items = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      items.add(value(t));
    }
    return items;
  }

  private int end(JsonParser at) {
    return Math.min(text.length(), (int) at.currentLocation().getCharOffset());
  }

  private static int line(JsonParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }
}
