package org.mirrorbench.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.shell.Appearance;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.Screens;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.flow.FlowState;
import org.mirrorbench.engine.flow.TopicVerdict.Mirrored;

/** A window with the wizard of flows on sample data, and what tests do there. */
final class FlowWizardDesk {

  final Desk desk;
  final Sample sample = new Sample().publish().settingUp();

  FlowWizardDesk(Stage stage) {
    desk = new Desk(stage);
    sample.clusters.publish(
        SampleProfiles.scram(),
        SampleProfiles.plain(),
        SampleProfiles.mtls(),
        SampleProfiles.known(
            "cloud-eu",
            "pkc-12345.eu-central-1.aws.confluent.cloud:9092",
            new Security.Plaintext(),
            Access.MANAGED,
            Environment.TEST,
            null),
        SampleProfiles.known(
            "dr-frankfurt",
            "kafka-1.frankfurt.example.org:9092",
            new Security.Plaintext(),
            Access.MANAGED,
            Environment.PROD,
            null));
    sample.publishBeside(null, FlowState.STOPPED);
    sample.setup.applied = flow -> sample.publishBeside(flow, FlowState.RUNNING);
  }

  /** Opens the window on the list of flows and begins a new one. */
  void begin() {
    desk.open(sample, new Place.Flows());
    desk.fire("create");
    desk.until(() -> at("clusters"));
  }

  void begin(Place.Setup setup) {
    desk.open(sample, setup);
    desk.until(() -> at("clusters"));
  }

  boolean at(String step) {
    return desk.shows("wizard-" + step);
  }

  /** Whether the keyboard is in the wizard. */
  boolean focused() {
    Node node = desk.window.stage().getScene().getFocusOwner();
    while (node != null && !node.getStyleClass().contains("wizard")) {
      node = node.getParent();
    }
    return node != null;
  }

  /** Goes on and expects to be at a step then; null when that does not matter. */
  void next(@Nullable String step) {
    Screens.settle(desk.window);
    desk.fire("next");
    Screens.settle(desk.window);
    if (step != null) {
      desk.until(() -> at(step));
    }
  }

  void walk(List<String> steps) {
    steps.forEach(this::next);
  }

  @SuppressWarnings("unchecked")
  void choose(String id, String value) {
    desk.fx(() -> ((ComboBox<String>) desk.node(id)).setValue(value));
  }

  @Nullable Object value(String id) {
    return ((ComboBox<?>) desk.node(id)).getValue();
  }

  void type(String id, String text) {
    desk.fx(() -> ((TextInputControl) desk.node(id)).setText(text));
  }

  @SuppressWarnings("unchecked")
  TableView<Mirrored> taken() {
    return (TableView<Mirrored>) desk.node("taken");
  }

  void shoot(String name) {
    for (Appearance.Theme theme : Set.of(Appearance.Theme.LIGHT, Appearance.Theme.DARK)) {
      desk.fx(() -> desk.window.appearance().themeProperty().set(theme));
      desk.shoot("wizard-flow-" + name);
    }
    desk.fx(() -> desk.window.appearance().themeProperty().set(Appearance.Theme.LIGHT));
  }

  /** The controls of the step that nothing names for who does not see them. */
  List<String> nameless() {
    return FxThread.call(
        () -> {
          List<Node> all = new ArrayList<>();
          collect(desk.window.stage().getScene().getRoot(), all);
          List<Node> named =
              all.stream()
                  .filter(Label.class::isInstance)
                  .map(Label.class::cast)
                  .map(Label::getLabelFor)
                  .toList();
          return all.stream()
              .filter(Control.class::isInstance)
              .map(Control.class::cast)
              .filter(control -> control.isFocusTraversable() && !named.contains(control))
              .filter(FlowWizardDesk::nameless)
              .map(control -> control.getClass().getSimpleName() + " " + control.getId())
              .toList();
        });
  }

  private static boolean nameless(Control control) {
    String said = control.getAccessibleText();
    if (said != null && !said.isBlank()) {
      return false;
    }
    return switch (control) {
      case ButtonBase button -> button.getText() == null || button.getText().isBlank();
      case TextInputControl input ->
          input.getPromptText() == null || input.getPromptText().isBlank();
      case ComboBoxBase<?> list -> list.getPromptText() == null || list.getPromptText().isBlank();
      case TableView<?> table -> true;
      case TreeTableView<?> table -> true;
      default -> false;
    };
  }

  private static void collect(Node node, List<Node> all) {
    if (node.isVisible()) {
      all.add(node);
      if (node instanceof Parent parent
          && !(node instanceof TableView || node instanceof TreeTableView)) {
        parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
      }
    }
  }
}
