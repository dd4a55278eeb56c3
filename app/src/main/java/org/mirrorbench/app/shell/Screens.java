package org.mirrorbench.app.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.text.Messages;

/** Takes pictures of every page, in both themes and all languages. */
public final class Screens {

  private static final int FRAMES = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Screens() {}

  /**
   * Visits every page and writes {@code <page>-<light|dark>-<en|fr>.png} into the folder. Blocking;
   * not to be called from the FX thread. Place, theme and language are left as they were.
   *
   * @return the files, in the order of taking
   */
  public static List<Path> shoot(WorkbenchWindow window, Path dir) {
    Place place = FxThread.call(window::place);
    Appearance.Theme theme = FxThread.call(window.appearance().themeProperty()::get);
    Locale language = FxThread.call(window.appearance().languageProperty()::get);
    List<Path> files = new ArrayList<>();
    for (Appearance.Theme shown : List.of(Appearance.Theme.LIGHT, Appearance.Theme.DARK)) {
      for (Locale locale : Messages.LANGUAGES) {
        dress(window, shown, locale);
        for (Place next : FxThread.call(window::places)) {
          go(window, next);
          files.add(shoot(window, dir, next.id()));
        }
      }
    }
    dress(window, theme, language);
    go(window, place);
    return files;
  }

  /** Takes one picture of the window as it is; the name gets theme and language added. */
  public static Path shoot(WorkbenchWindow window, Path dir, String name) {
    settle(window);
    String theme = FxThread.call(window.appearance().darkProperty()::get) ? "dark" : "light";
    String language = FxThread.call(window.appearance().languageProperty()::get).getLanguage();
    WritableImage image = FxThread.call(() -> window.stage().getScene().snapshot(null));
    Path file = dir.resolve(name + "-" + theme + "-" + language + ".png");
    write(image, file);
    return file;
  }

  /** Waits until nothing runs in the background and the last changes are laid out. */
  public static void settle(WorkbenchWindow window) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    do {
      frames(FRAMES);
    } while (!FxThread.call(window.background().running()::isEmpty)
        && System.nanoTime() < deadline);
  }

  private static void dress(WorkbenchWindow window, Appearance.Theme theme, Locale locale) {
    FxThread.call(
        () -> {
          window.clearOverlays();
          window.appearance().themeProperty().set(theme);
          window.appearance().languageProperty().set(locale);
          return true;
        });
  }

  private static void go(WorkbenchWindow window, Place place) {
    FxThread.call(
        () -> {
          window.go(place);
          return true;
        });
  }

  /** Blocking: lets the scene be drawn so many times. */
  private static void frames(int count) {
    CompletableFuture<Boolean> drawn = new CompletableFuture<>();
    FxThread.run(
        () ->
            new AnimationTimer() {
              private int seen;

              @Override
              public void handle(long now) {
                if (++seen > count) {
                  stop();
                  drawn.complete(true);
                }
              }
            }.start());
    drawn.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  private static void write(WritableImage image, Path file) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
