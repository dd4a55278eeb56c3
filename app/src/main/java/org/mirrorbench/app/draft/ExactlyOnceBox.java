package org.mirrorbench.app.draft;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.draft.Known;
import org.mirrorbench.engine.flow.FlowDraft;
import org.mirrorbench.engine.flow.Runs;

/** Offers exactly-once where the worker has it, and says why not elsewhere. FX thread only. */
final class ExactlyOnceBox {

  private final SetupModel model;
  private final Messages messages;
  private final CheckBox tick = new CheckBox();
  private final Label why = new Label();

  ExactlyOnceBox(HBox box, SetupModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    tick.setId("exactly-once");
    tick.setText(messages.text("draft.exactly.title"));
    tick.setMinWidth(Region.USE_PREF_SIZE);
    tick.getStyleClass().add("strong");
    why.setId("exactly-once-why");
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    why.getStyleClass().add("muted");
    VBox words = new VBox(2, tick, why);
    HBox.setHgrow(words, Priority.ALWAYS);
    box.getChildren().setAll(words);
  }

  /** Shows what the draft says, and changes it. */
  void follow() {
    tick.selectedProperty()
        .subscribe((before, wanted) -> model.change(draft -> Exactness.with(draft, wanted)));
    model.draftProperty().subscribe(draft -> draw(draft));
    model.workersProperty().subscribe(workers -> draw(model.draft()));
  }

  private void draw(FlowDraft draft) {
    boolean on = Exactness.on(draft);
    Known.Offer offer = model.known().exactlyOnce(draft);
    tick.setSelected(on);
    // what was asked for elsewhere can always be taken back
    tick.setDisable(offer == Known.Offer.NO && !on);
    String worker = draft.runs() instanceof Runs.Remote(String name) ? name : "";
    why.setText(messages.text("draft.exactly." + offer.name(), worker));
    tick.setAccessibleHelp(why.getText());
  }
}
