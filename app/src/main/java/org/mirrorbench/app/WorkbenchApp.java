package org.mirrorbench.app;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.Appearance;
import org.mirrorbench.app.shell.Memory;
import org.mirrorbench.app.shell.WorkbenchWindow;
import org.mirrorbench.engine.Engine;
import org.mirrorbench.engine.cli.CleanEnd;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.instance.FrontDoor;
import org.mirrorbench.engine.problem.Result;

/** The window's life: shown at once, the engine opened behind it, closed behind it. */
public final class WorkbenchApp extends Application {

  /** JavaFX makes the application itself, so what it needs waits here for it. */
  private static final AtomicReference<@Nullable Launch> NEXT = new AtomicReference<>();

  private final Background background = new Background();
  private final Launch launch;
  private volatile @Nullable CleanEnd end;
  private Optional<FrontDoor> door = Optional.empty();
  private boolean closing;

  /** Called by JavaFX. */
  public WorkbenchApp() {
    launch = Objects.requireNonNull(NEXT.getAndSet(null), "Started without launch()");
  }

  private record Launch(Supplier<Result<Engine>> engine, LaunchOptions options) {}

  /**
   * Opens the window and returns when it is closed. Once in a process.
   *
   * @param engine opens the engine; called off the FX thread after the window is shown, and again
   *     when a person retries
   */
  public static void launch(Supplier<Result<Engine>> engine, LaunchOptions options) {
    if (options.headless()) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
      System.setProperty("java.awt.headless", "true");
    }
    NEXT.set(new Launch(engine, options));
    Application.launch(WorkbenchApp.class);
  }

  @Override
  public void start(Stage stage) {
    Memory memory = launch.options().memory();
    WorkbenchWindow shown =
        new WorkbenchWindow(stage, new Appearance(Locale.getDefault(), memory), background, memory);
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          close(shown);
        });
    stage.show();
    open(shown);
  }

  private void open(WorkbenchWindow shown) {
    shown.opening();
    background.run(
        shown.words("shell.cover.opening"),
        progress -> launch.engine().get(),
        new Background.Endings<>(
            opened -> adopt(shown, opened),
            problem -> shown.fail(problem, () -> open(shown)),
            () -> {}));
  }

  private void adopt(WorkbenchWindow shown, Engine opened) {
    if (launch.options().closesEngine()) {
      end = CleanEnd.on(opened::close);
      door = door(shown);
    }
    shown.open(new Workbench(Sources.of(opened)).workspace());
    if (launch.options().closesEngine()) {
      opened.warmUp();
      offerResume(shown, opened);
    }
    Thread.ofVirtual().name("ready").start(() -> launch.options().ready().accept(shown));
  }

  /** A second launch on the workspace shows this window instead. */
  private Optional<FrontDoor> door(WorkbenchWindow shown) {
    return Optional.ofNullable(launch.options().workspace())
        .flatMap(folder -> FrontDoor.open(folder, () -> FxThread.later(shown::toFront)));
  }

  /** What ran when the engine last ended is taken up again only when a person says so. */
  private void offerResume(WorkbenchWindow shown, Engine opened) {
    background.run(
        shown.words("shell.resume.task"),
        progress -> Result.ok(opened.interrupted()),
        new Background.Endings<>(
            flows -> {
              if (!flows.isEmpty()) {
                String names = String.join(", ", flows.stream().map(FlowName::toString).toList());
                shown.ask(
                    shown.words("shell.resume.title"),
                    shown.words("shell.resume.text", names),
                    shown.words("shell.resume.yes"),
                    () -> flows.forEach(flow -> start(opened, flow)));
              }
            },
            problem -> {},
            () -> {}));
  }

  /** A start that fails is told by the engine's notices. */
  private static void start(Engine engine, FlowName flow) {
    var _ = engine.start(flow);
  }

  /**
   * Closing the engine flushes offsets and may take seconds; the window says so meanwhile, and a
   * second wish to close changes nothing: the process must not end before the engine has.
   */
  private void close(WorkbenchWindow shown) {
    if (closing) {
      return;
    }
    closing = true;
    door.ifPresent(FrontDoor::close);
    shown.release();
    background.run(
        shown.words("shell.cover.closing"),
        progress -> {
          launch.options().memory().save();
          CleanEnd ends = end;
          if (ends != null) {
            ends.close();
          }
          return Result.ok(true);
        },
        new Background.Endings<>(
            done -> Platform.exit(), problem -> Platform.exit(), Platform::exit));
  }
}
