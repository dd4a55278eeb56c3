package org.mirrorbench.app.worker;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import org.mirrorbench.app.shell.PageContext;

/** The cluster that a worker is attached to, its name and its group. */
final class TargetStep extends DraftStep {

  @FXML ComboBox<String> cluster;

  TargetStep(WizardModel model, PageContext context) {
    super("target", model, context);
  }

  @FXML
  void initialize() {
    new ClusterChoice(model, messages, true).fill(cluster);
  }
}
