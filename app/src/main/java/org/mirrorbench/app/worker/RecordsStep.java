package org.mirrorbench.app.worker;

import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.wizard.OptionCards;

/** Converters, plug-ins and exactly-once. */
final class RecordsStep extends DraftStep {

  @FXML OptionCards converters;
  @FXML VBox registry;
  @FXML HBox custom;
  @FXML TextArea plugins;
  @FXML Button addFolder;
  @FXML VBox preconditions;

  RecordsStep(WizardModel model, PageContext context) {
    super("records", model, context);
  }

  @FXML
  void initialize() {
    offer(converters, "worker.conversion.", Choices.Conversion.values());
    addFolder.setOnAction(
        event ->
            context.dialogs().folder(messages.text("worker.form.addFolder")).ifPresent(this::add));
  }

  @Override
  void bound() {
    form.show(registry, draft -> conversion(draft) == Choices.Conversion.AVRO);
    form.show(custom, draft -> conversion(draft) == Choices.Conversion.CUSTOM);
    form.show(preconditions, draft -> draft.on(WorkerField.EXACTLY_ONCE));
  }

  private void add(Path folder) {
    String before = plugins.getText().strip();
    plugins.setText(before.isEmpty() ? folder.toString() : before + "\n" + folder);
  }

  private static Choices.Conversion conversion(WorkerDraft draft) {
    return draft.choice(WorkerField.CONVERTERS, Choices.Conversion.class);
  }
}
