package org.mirrorbench.app.shell;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.fx.FxFeed;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.fx.Subscriptions;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.Notice;
import org.mirrorbench.engine.flow.FlowName;
import org.mirrorbench.engine.problem.Problem;

/**
 * The window. It shows a cover until it is given an open engine's workspace, then pages. FX thread
 * only.
 */
public final class WorkbenchWindow {

  /** The size a window opens with and pictures are taken in. */
  public static final double WIDTH = 1440;

  public static final double HEIGHT = 900;

  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final Stage stage;
  private final Appearance appearance;
  private final Background background;
  private final Memory memory;
  private final StackPane root = new StackPane();
  private final ModalPane modal = new ModalPane();
  private final Toasts toasts = new Toasts();
  private final NoticeBoard notices = new NoticeBoard();
  private final Subscriptions subscriptions = new Subscriptions();
  private final Timeline clock =
      new Timeline(new KeyFrame(Duration.seconds(1), event -> frame().status().tick()));

  private Place place = Rail.PLACES.getFirst();
  private @Nullable Cover cover = new Cover.Busy("opening");
  private @Nullable Workspace workspace;
  private @Nullable Dialogs dialogs;
  private FileChoice files = new SystemFiles();
  private Frame frame;

  public WorkbenchWindow(Stage stage, Appearance appearance, Background background, Memory memory) {
    this.stage = stage;
    this.appearance = appearance;
    this.background = background;
    this.memory = memory;
    modal.setId("modal");
    modal.setInTransitionFactory(null);
    modal.setOutTransitionFactory(null);
    root.getStyleClass().add("workbench");
    // Escape hides only; what is hidden has to know, to end what it follows
    modal
        .displayProperty()
        .subscribe(
            shown -> {
              if (!shown) {
                modal.setContent(null);
              }
            });
    frame = build();
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    loadFonts();
    scene
        .getStylesheets()
        .addAll(
            sheet("/org/mirrorbench/app/workbench.css"), sheet("shell.css"), sheet("forms.css"));
    Keys.install(scene, this);
    stage.setScene(scene);
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    WindowPlace.keep(stage, memory);
    appearance.darkProperty().subscribe(dark -> root.pseudoClassStateChanged(DARK, dark));
    appearance.languageProperty().addListener((language, before, now) -> rebuild());
    notices.unseenProperty().addListener((unseen, before, now) -> showNotices());
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
  }

  public Stage stage() {
    return stage;
  }

  /** Comes before the person's eyes, wherever it was. */
  public void toFront() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  public Appearance appearance() {
    return appearance;
  }

  public Background background() {
    return background;
  }

  public Place place() {
    return place;
  }

  /** The page that is shown, or null under a cover. */
  public @Nullable Page page() {
    return frame.page();
  }

  /** Shows that the engine is being opened. */
  public void opening() {
    show(new Cover.Busy("opening"));
  }

  /** Shows that the engine is being closed, which may take some seconds. */
  public void closing() {
    show(new Cover.Busy("closing"));
  }

  /** Shows why the engine could not be opened, with a button to try again. */
  public void fail(Problem problem, Runnable retry) {
    show(new Cover.Failed(problem, retry));
  }

  /** Asks over the open window; the action runs on yes. FX thread only. */
  public void ask(String title, String text, String yes, Runnable action) {
    Dialogs open = dialogs;
    if (open != null) {
      open.confirm(title, text, yes, action);
    }
  }

  /** Shows the pages of an open engine. */
  public void open(Workspace opened) {
    workspace = opened;
    cover = null;
    subscriptions.close();
    subscriptions.add(FxFeed.newest(opened.flows(), flows -> frame().showFlows(flows)));
    subscriptions.add(FxFeed.newest(opened.lag(), looks -> frame().status().show(looks)));
    rebuild();
    subscriptions.add(FxFeed.each(opened.notices(), this::onNotice));
    opened.recentNotices().get().forEach(this::onNotice);
  }

  /** Leads to a place; ignored under a cover. */
  public void go(Place to) {
    if (cover == null) {
      place = to;
      frame.show(to);
    }
  }

  /** Every place worth a picture or a command: the rail's, and the first flow's own. */
  public List<Place> places() {
    return Commands.places(flowNames());
  }

  /** Opens the command palette; ignored under a cover. */
  public void openPalette() {
    if (cover == null) {
      new Palette(frame.messages(), modal).open(Commands.of(this, frame.messages(), flowNames()));
    }
  }

  /** Takes away what lies over the page: palette, question, messages. */
  public void clearOverlays() {
    modal.hide(true);
    toasts.getChildren().clear();
  }

  /** Releases all that the window holds; it shows the closing cover from now on. */
  public void release() {
    frame.close();
    subscriptions.close();
    clock.stop();
    closing();
  }

  /** The words under a key in the chosen language. */
  public String words(String key, String... values) {
    return frame.messages().text(key, values);
  }

  /** Asks for files in another way than the system's, from now on. */
  public void askForFilesBy(FileChoice choice) {
    files = choice;
    rebuild();
  }

  /** Asks the window to close, as its title bar's button does. Any thread. */
  public void close() {
    FxThread.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  Frame frame() {
    return frame;
  }

  private List<FlowName> flowNames() {
    Workspace open = workspace;
    var flows = open == null ? null : open.flows().latest();
    return flows == null ? List.of() : flows.stream().map(flow -> flow.name()).sorted().toList();
  }

  private void show(Cover shown) {
    cover = shown;
    rebuild();
  }

  private void rebuild() {
    frame.close();
    modal.hide(true);
    toasts.clearLingering();
    frame = build();
    showNotices();
  }

  private Frame build() {
    Messages messages = Messages.of(appearance.languageProperty().get());
    stage.setTitle(messages.text("shell.window.title"));
    Dialogs asking = new WindowDialogs(messages, modal, toasts, stage, files);
    dialogs = asking;
    PageContext context = new PageContext(messages, this::go, asking, background);
    Frame made = new Frame(context, appearance, memory, this::openPalette);
    Workspace open = workspace;
    Cover shown = cover;
    if (shown != null || open == null) {
      made.cover(shown == null ? new Cover.Busy("opening") : shown);
    } else {
      made.open(open, place);
    }
    root.getChildren().setAll(made.node(), toasts, modal);
    return made;
  }

  private void onNotice(Notice notice) {
    if (notices.add(notice)) {
      toasts.show(notice.level(), new NoticeText(frame.messages()).of(notice));
    }
  }

  private void showNotices() {
    StatusStrip status = frame.status();
    status.showNotices(
        notices.unseenProperty().get(),
        () -> new NoticeList(frame.messages()).show(status.bell(), notices));
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(WorkbenchWindow.class.getResource(name), name).toExternalForm();
  }

  private static void loadFonts() {
    for (String face : List.of("Regular", "Bold")) {
      Font.loadFont(sheet("fonts/MirrorbenchSans-" + face + ".otf"), 13);
    }
  }
}
