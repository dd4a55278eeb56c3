package org.mirrorbench.app.shell;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.FxThread;

/**
 * Where the window was and how large, noted as {@code x y width height} while it is neither
 * maximized nor full screen. FX thread only.
 */
final class WindowPlace {

  private static final String PLACE = "window.place";
  private static final String MAXIMIZED = "window.maximized";

  /** So much of the title bar has to be on a screen, in pixels, that a person can take hold. */
  private static final double GRIP_WIDTH = 120;

  private static final double GRIP_HEIGHT = 30;

  private final Stage stage;
  private final Memory memory;
  private boolean pending;

  private WindowPlace(Stage stage, Memory memory) {
    this.stage = stage;
    this.memory = memory;
  }

  /** Puts the window where it was, as far as that can be seen, and notes where it goes. */
  static void keep(Stage stage, Memory memory) {
    WindowPlace place = new WindowPlace(stage, memory);
    place.restore();
    stage.xProperty().subscribe((before, now) -> place.noteSoon());
    stage.yProperty().subscribe((before, now) -> place.noteSoon());
    stage.widthProperty().subscribe((before, now) -> place.noteSoon());
    stage.heightProperty().subscribe((before, now) -> place.noteSoon());
    stage.maximizedProperty().subscribe((before, now) -> place.noteSoon());
  }

  private void restore() {
    Rectangle2D was = parse(memory.get(PLACE));
    if (was != null) {
      Rectangle2D fitting =
          fit(was, Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
      if (fitting != null) {
        stage.setX(fitting.getMinX());
        stage.setY(fitting.getMinY());
        stage.setWidth(fitting.getWidth());
        stage.setHeight(fitting.getHeight());
      }
    }
    stage.setMaximized(Boolean.parseBoolean(memory.get(MAXIMIZED)));
  }

  /** The place, no larger than the screen that holds its title bar; null where none does. */
  static @Nullable Rectangle2D fit(Rectangle2D was, List<Rectangle2D> screens) {
    return screens.stream()
        .filter(screen -> holdsGrip(screen, was))
        .findFirst()
        .map(
            screen ->
                new Rectangle2D(
                    was.getMinX(),
                    was.getMinY(),
                    Math.min(was.getWidth(), screen.getWidth()),
                    Math.min(was.getHeight(), screen.getHeight())))
        .orElse(null);
  }

  private static boolean holdsGrip(Rectangle2D screen, Rectangle2D was) {
    double shown =
        Math.min(screen.getMaxX(), was.getMaxX()) - Math.max(screen.getMinX(), was.getMinX());
    return shown >= GRIP_WIDTH
        && was.getMinY() >= screen.getMinY()
        && was.getMinY() + GRIP_HEIGHT <= screen.getMaxY();
  }

  /** What was noted, or null where that is nothing usable. */
  static @Nullable Rectangle2D parse(@Nullable String noted) {
    if (noted == null) {
      return null;
    }
    try {
      double[] at =
          Arrays.stream(noted.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
      boolean usable =
          at.length == 4 && Arrays.stream(at).allMatch(Double::isFinite) && at[2] > 0 && at[3] > 0;
      return usable ? new Rectangle2D(at[0], at[1], at[2], at[3]) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Later: while it is being maximized, a window may tell its new size first. */
  private void noteSoon() {
    if (!pending) {
      pending = true;
      FxThread.later(this::note);
    }
  }

  private void note() {
    pending = false;
    memory.put(MAXIMIZED, Boolean.toString(stage.isMaximized()));
    if (stage.isShowing()
        && !stage.isMaximized()
        && !stage.isFullScreen()
        && !stage.isIconified()) {
      memory.put(
          PLACE,
          Math.round(stage.getX())
              + " "
              + Math.round(stage.getY())
              + " "
              + Math.round(stage.getWidth())
              + " "
              + Math.round(stage.getHeight()));
    }
  }
}
