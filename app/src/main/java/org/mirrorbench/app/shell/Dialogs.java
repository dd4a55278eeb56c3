package org.mirrorbench.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.mirrorbench.engine.problem.Problem;

/** Asks a person something and tells a person something. FX thread only. */
public interface Dialogs {

  /** Asks before an act that is felt; the action runs only on yes. */
  void confirm(String title, String text, String yes, Runnable action);

  /** Asks before an act that cannot be undone; the action runs only when the name was typed. */
  void confirmTyped(String title, String text, String name, String yes, Runnable action);

  /** Asks which way to take; Escape, or the button that is always there, takes none. */
  void choose(String title, String text, List<Option> options);

  /**
   * One of several ways.
   *
   * @param id names its button: {@code dialog-<id>}
   * @param danger whether something is lost that way
   */
  record Option(String id, String words, boolean danger, Runnable action) {}

  /** Lays a card over the middle of the window; Escape takes it away. */
  void show(Node card);

  /** Lays a sheet over the right side of the window; Escape takes it away. */
  void showAside(Node sheet);

  /** Takes away what lies over the window. */
  void hide();

  /**
   * Puts a card into the corner, among the messages; it takes no focus.
   *
   * @return takes it away
   */
  Runnable linger(Node card);

  /** Says in passing that something went well. */
  void tell(String text);

  /** Says in passing that something went wrong. */
  void tell(Problem problem);

  /** Asks where to save; empty when the person changed their mind. */
  Optional<Path> save(String suggestedName);

  /**
   * Asks which file to read; empty when the person changed their mind.
   *
   * @param patterns such as {@code *.properties}; none for any file
   */
  Optional<Path> open(String title, String... patterns);

  /** Asks for a folder; empty when the person changed their mind. */
  Optional<Path> folder(String title);
}
