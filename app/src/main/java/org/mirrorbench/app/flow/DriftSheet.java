package org.mirrorbench.app.flow;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.DiffTable;
import org.mirrorbench.app.control.EmptyState;
import org.mirrorbench.app.plan.PlanLines;
import org.mirrorbench.app.plan.PlanWords;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.ProblemBanner;
import org.mirrorbench.app.shell.Sheet;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.plan.Drift;

/** How a flow differs from what was applied, and the way back. */
final class DriftSheet {

  private static final double WIDTH = 900;

  private final PageContext context;
  private final Messages messages;
  private final FlowPlans plans;

  DriftSheet(FlowPlans plans, PageContext context) {
    this.plans = plans;
    this.context = context;
    messages = context.messages();
  }

  void open(Drift drift) {
    Label intro =
        new Label(messages.text("flow.drift.text", new Figures(messages).stamp(drift.at())));
    intro.getStyleClass().add("muted");
    intro.setWrapText(true);
    intro.setMinHeight(Region.USE_PREF_SIZE);
    ProblemBanner banner = new ProblemBanner(messages);
    banner.show(drift.problem());
    Button back = new Button(messages.text("flow.drift.back"), new FontIcon("fth-rotate-ccw"));
    back.setId("drift-back");
    back.getStyleClass().add(Styles.ACCENT);
    back.setOnAction(event -> plans.bringBack(drift.flow()));
    back.setDisable(!drift.drifted());
    HBox buttons = new HBox(8, back);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    new Sheet(
            messages,
            context.dialogs(),
            messages.text("flow.drift.title", FlowWords.name(drift.flow())),
            WIDTH)
        .with(intro, banner, body(drift), buttons)
        .open(() -> {});
  }

  private Region body(Drift drift) {
    Region body;
    if (drift.drifted()) {
      DiffTable diff = new DiffTable(new PlanWords(messages).columns());
      diff.show(new PlanLines(messages).of(drift.flow(), drift.changes()));
      body = diff;
    } else {
      body =
          new EmptyState(
              "fth-check-circle",
              new DriftWords(messages).of(drift).word(),
              messages.text("flow.drift.next"));
    }
    VBox.setVgrow(body, Priority.ALWAYS);
    return body;
  }
}
