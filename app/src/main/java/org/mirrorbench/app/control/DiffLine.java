package org.mirrorbench.app.control;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/**
 * A line of a {@link DiffTable}: a heading, a thing that changes, or one field of it.
 *
 * @param word the mark in the reader's language, such as {@code added}; empty without one
 * @param from what is there now; empty when nothing is
 * @param to what will be there; empty when nothing will be
 * @param ending what became of it: a style of {@link StateBadge} and a word, each empty when
 *     unknown
 * @param lines what belongs to it
 * @param open whether they are shown at first
 */
public record DiffLine(
    Kind kind,
    Mark mark,
    String word,
    String title,
    String from,
    String to,
    Ending ending,
    List<DiffLine> lines,
    boolean open) {

  public DiffLine {
    lines = List.copyOf(lines);
  }

  /** What a line stands for. */
  public enum Kind {
    HEADING,
    THING,
    FIELD
  }

  /** What happens; an icon and a word besides the colour. */
  public enum Mark {
    NONE(Feather.CHEVRON_RIGHT),
    ADDED(Feather.PLUS),
    REMOVED(Feather.MINUS),
    CHANGED(Feather.EDIT_2),
    SAME(Feather.CHECK);

    private final Feather icon;

    Mark(Feather icon) {
      this.icon = icon;
    }

    Feather icon() {
      return icon;
    }
  }

  /** How a change ended. */
  public record Ending(String style, String word, String detail) {

    /** Nothing is known of it yet. */
    public static final Ending OPEN = new Ending("", "", "");
  }

  /** A heading over lines. */
  public static DiffLine heading(String title, String aside, List<DiffLine> lines, boolean open) {
    return new DiffLine(Kind.HEADING, Mark.NONE, aside, title, "", "", Ending.OPEN, lines, open);
  }

  /** A field; the mark follows from what is there on which side. */
  public static DiffLine field(Mark mark, String word, String key, String from, String to) {
    return new DiffLine(Kind.FIELD, mark, word, key, from, to, Ending.OPEN, List.of(), false);
  }
}
