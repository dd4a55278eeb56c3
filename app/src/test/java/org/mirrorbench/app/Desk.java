package org.mirrorbench.app;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.Appearance;
import org.mirrorbench.app.shell.FileChoice;
import org.mirrorbench.app.shell.Memory;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.Screens;
import org.mirrorbench.app.shell.WorkbenchWindow;

/** A window on sample data for tests that drive it. */
final class Desk {

  private static final Path SCREENS = Path.of("target", "screens");

  /** What followed feeds for the test before; FX thread only. */
  private static @Nullable WorkbenchWindow former;

  final WorkbenchWindow window;

  Desk(Stage stage) {
    letGo(former);
    window = made(stage);
    stage.setWidth(WorkbenchWindow.WIDTH);
    stage.setHeight(WorkbenchWindow.HEIGHT);
    stage.show();
  }

  /** The system's preferences hold every window of this JVM: without what is in it, it is small. */
  private static void letGo(@Nullable WorkbenchWindow shown) {
    if (shown != null) {
      shown.release();
      Scene scene = shown.stage().getScene();
      if (scene != null && scene.getRoot() instanceof Pane root) {
        root.getChildren().clear();
      }
    }
  }

  private static WorkbenchWindow made(Stage stage) {
    Memory memory = Memory.none();
    WorkbenchWindow made =
        new WorkbenchWindow(
            stage, new Appearance(Locale.ENGLISH, memory), new Background(), memory);
    former = made;
    return made;
  }

  void open(Sample sample, Place place) {
    open(sample.sources(), place);
  }

  void open(Sources sources, Place place) {
    FxThread.run(() -> window.open(new Workbench(sources).workspace()));
    until(() -> window.page() != null);
    fx(() -> window.go(place));
    Screens.settle(window);
  }

  void fx(Runnable work) {
    FxThread.call(
        () -> {
          work.run();
          return true;
        });
  }

  /** Shows the window in a theme and a language; pages are made anew by another language. */
  void dress(Appearance.Theme theme, Locale language) {
    fx(
        () -> {
          window.appearance().themeProperty().set(theme);
          window.appearance().languageProperty().set(language);
        });
    Screens.settle(window);
  }

  /** Gives the window a size, its frame not counted. */
  void resize(double width, double height) {
    fx(
        () -> {
          window.stage().setWidth(width);
          window.stage().setHeight(height);
        });
    Screens.settle(window);
  }

  Path shoot(String name) {
    return Screens.shoot(window, SCREENS, name);
  }

  void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(10)).until(() -> FxThread.call(() -> unchecked(condition)));
  }

  private static boolean unchecked(Callable<Boolean> condition) {
    try {
      return condition.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until some label or button says this. */
  void untilSaid(String words) {
    until(() -> texts().stream().anyMatch(text -> text.contains(words)));
  }

  List<String> texts() {
    return javafx.application.Platform.isFxApplicationThread()
        ? texts(window.stage().getScene().getRoot())
        : FxThread.call(() -> texts(window.stage().getScene().getRoot()));
  }

  private static List<String> texts(Node node) {
    List<String> found = new ArrayList<>();
    if (!node.isVisible()) {
      return found;
    }
    if (node instanceof Labeled label && label.getText() != null) {
      found.add(label.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(texts(child)));
    }
    return found;
  }

  /** The words on labels and buttons that there is no room for. */
  List<String> shortened() {
    return FxThread.call(() -> shortened(window.stage().getScene().getRoot()));
  }

  private static List<String> shortened(Node node) {
    List<String> found = new ArrayList<>();
    if (!node.isVisible()) {
      return found;
    }
    if (node instanceof Labeled label
        && label.lookup(".text") instanceof Text shown
        && label.equals(shown.getParent())
        && !shown.getText().equals(label.getText())) {
      found.add(label.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(shortened(child)));
    }
    return found;
  }

  /** A node by its id; any thread. */
  Node node(String id) {
    return javafx.application.Platform.isFxApplicationThread()
        ? found(id)
        : FxThread.call(() -> found(id));
  }

  private Node found(String id) {
    return java.util.Objects.requireNonNull(lookup(id), id);
  }

  boolean shows(String id) {
    Node node = lookup(id);
    return node != null && shown(node);
  }

  private static boolean shown(Node node) {
    return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
  }

  private Node lookup(String id) {
    return window.stage().getScene().lookup("#" + id);
  }

  /** Presses a button, wherever it is scrolled to. */
  void fire(String id) {
    fx(() -> ((ButtonBase) found(id)).fire());
  }

  /** Takes this file whenever one is asked for. */
  static FileChoice always(Path file) {
    return new FileChoice() {
      @Override
      public Optional<Path> save(Window owner, String suggestedName) {
        return Optional.of(file);
      }

      @Override
      public Optional<Path> open(Window owner, String title, List<String> patterns) {
        return Optional.of(file);
      }

      @Override
      public Optional<Path> folder(Window owner, String title) {
        return Optional.empty();
      }
    };
  }
}
