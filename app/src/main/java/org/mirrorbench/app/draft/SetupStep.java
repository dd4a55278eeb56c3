package org.mirrorbench.app.draft;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.DraftText;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.wizard.WizardStep;
import org.mirrorbench.engine.flow.DraftFault;
import org.mirrorbench.engine.problem.Severity;

/**
 * A step of the wizard of flows: {@code <Class>.fxml}, and below it what the draft's own words tell
 * of the fields that this step asks.
 */
abstract class SetupStep implements WizardStep {

  private static final Set<DraftFault.Topic> MISSING =
      EnumSet.of(DraftFault.Topic.NO_PATH, DraftFault.Topic.NO_PATTERN, DraftFault.Topic.NO_CLASS);

  final SetupModel model;
  final PageContext context;
  final Messages messages;
  private final String id;
  private final VBox faults = new VBox(8);
  private final SimpleBooleanProperty complained = new SimpleBooleanProperty();
  private @Nullable Parent root;

  /**
   * @param id names the step in keys: {@code draft.<id>.title}
   */
  SetupStep(String id, SetupModel model, PageContext context) {
    this.id = id;
    this.model = model;
    this.context = context;
    messages = context.messages();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return messages.text("draft." + id + ".title");
  }

  @Override
  public String heading() {
    return messages.text("draft." + id + ".heading");
  }

  @Override
  public String explanation() {
    return messages.text("draft." + id + ".explanation");
  }

  @Override
  public Node content() {
    Parent loaded = root;
    if (loaded == null) {
      Parent layout = layout();
      VBox.setVgrow(layout, Priority.ALWAYS);
      loaded = new VBox(12, layout, faults);
      root = loaded;
      model.faultsProperty().subscribe(now -> drawFaults());
      complained.subscribe(now -> drawFaults());
      bound();
    }
    return loaded;
  }

  @Override
  public ObservableValue<Boolean> valid() {
    return model
        .faultsProperty()
        .map(now -> now.stream().filter(this::mine).noneMatch(SetupModel::blocks));
  }

  @Override
  public void complain() {
    complained.set(true);
    focus();
  }

  /** What stands above the faults; made once. */
  Parent layout() {
    return messages.load(this);
  }

  /** The layout is there. */
  void bound() {}

  /** Whether a fault is about a field that this step asks. */
  abstract boolean asks(String field);

  /** Puts the keyboard where the first thing is missing. */
  void focus() {}

  /** Whether a fault is told below the step, and not elsewhere in it. */
  boolean tells(DraftFault fault) {
    return true;
  }

  private boolean mine(DraftFault fault) {
    return asks(fault.field());
  }

  /** What is still missing is not called wrong before the person wants to go on. */
  private boolean shown(DraftFault fault) {
    return complained.get() || !MISSING.contains(fault.topic());
  }

  private void drawFaults() {
    List<DraftFault> now =
        model.faultsProperty().get().stream()
            .filter(this::mine)
            .filter(this::shown)
            .filter(this::tells)
            .toList();
    faults.getChildren().setAll(now.stream().map(this::line).toList());
    show(faults, !now.isEmpty());
  }

  private Node line(DraftFault fault) {
    return banner(fault.topic().severity(), new DraftText(messages).fault(fault));
  }

  /** A line that catches the eye as much as it should. */
  static HBox banner(Severity severity, String words) {
    HBox banner = new HBox(new FontIcon(icon(severity)), Words.wrapped(words, "plain"));
    banner.getStyleClass().addAll("banner", "verdict", style(severity));
    return banner;
  }

  static String icon(Severity severity) {
    return switch (severity) {
      case ERROR -> "fth-alert-octagon";
      case WARNING -> "fth-alert-triangle";
      case INFO -> "fth-info";
    };
  }

  private static String style(Severity severity) {
    return switch (severity) {
      case ERROR -> severity.name().toLowerCase(Locale.ROOT);
      case WARNING -> "caution";
      case INFO -> "note";
    };
  }

  static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
