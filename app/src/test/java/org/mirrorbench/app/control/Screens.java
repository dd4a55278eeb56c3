package org.mirrorbench.app.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * Puts controls on a scene with our style sheet and keeps pictures of them for people to look at.
 */
final class Screens {
  private static final Path FOLDER = Path.of("target", "screens");

  private Screens() {}

  static void theme(boolean dark) {
    Theme theme = dark ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
  }

  static Scene scene(Parent root, double width, double height) {
    Scene scene = new Scene(root, width, height);
    String sheet = "/org/mirrorbench/app/workbench.css";
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(Screens.class.getResource(sheet)).toExternalForm());
    return scene;
  }

  static BufferedImage save(Scene scene, String name) {
    WritableImage shot = scene.snapshot(null);
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    int[] pixels = new int[width * height];
    shot.getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      Files.createDirectories(FOLDER);
      ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return image;
  }
}
