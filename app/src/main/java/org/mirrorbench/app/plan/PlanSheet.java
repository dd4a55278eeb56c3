package org.mirrorbench.app.plan;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.EmptyState;
import org.mirrorbench.app.control.WorkBar;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.plan.PlanModel.State;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.ProblemBanner;
import org.mirrorbench.app.shell.Sheet;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.StageText;
import org.mirrorbench.engine.Plans;
import org.mirrorbench.engine.Proposal;
import org.mirrorbench.engine.feed.Progress;

/**
 * A plan over the right side of the window: proposed in the background, shown, applied when a
 * person says so. FX thread only.
 */
public final class PlanSheet {

  /**
   * What is to be planned.
   *
   * @param intro what it is for, in a sentence; empty when the title says it all
   * @param typed what has to be typed before it can be applied, or null
   * @param danger whether something is lost by it
   */
  public record Wish(
      String title, String intro, PlanModel.Asking asking, @Nullable String typed, boolean danger) {
    public static Wish of(String title, String intro, PlanModel.Asking asking) {
      return new Wish(title, intro, asking, null, false);
    }
  }

  private static final double WIDTH = 940;

  private final PageContext context;
  private final Messages messages;
  private final Wish wish;
  private final Runnable done;
  private final PlanModel model;
  private final PlanView view;
  private final WorkBar work;
  private final ProblemBanner banner;
  private final EmptyState nothing = new EmptyState();
  private final Label verdict = new Label();
  private final TextField typed = new TextField();
  private final VBox typing = new VBox(4);
  private final Button apply = new Button();
  private final Button again = new Button();
  private final Sheet sheet;
  private boolean gone;

  /**
   * @param done called when something was applied
   */
  public PlanSheet(Plans plans, PageContext context, Wish wish, Runnable done) {
    this.context = context;
    this.wish = wish;
    this.done = done;
    messages = context.messages();
    model = new PlanModel(plans, context.background(), messages);
    view = new PlanView(messages);
    work = new WorkBar(messages.text("plan.cancel"), model::cancel);
    banner = new ProblemBanner(messages);
    sheet = new Sheet(messages, context.dialogs(), wish.title(), WIDTH);
  }

  /** Asks for the plan and shows it. */
  public void open() {
    Label intro = new Label(wish.intro());
    intro.getStyleClass().add("muted");
    intro.setWrapText(true);
    intro.setMinHeight(Region.USE_PREF_SIZE);
    show(intro, !wish.intro().isEmpty());
    VBox.setVgrow(view, Priority.ALWAYS);
    VBox.setVgrow(nothing, Priority.ALWAYS);
    sheet.with(intro, banner, work, nothing, view, typing(), buttons());
    model.stateProperty().subscribe(this::draw);
    sheet.open(this::leave);
    propose();
  }

  private Node typing() {
    String wanted = wish.typed();
    if (wanted != null) {
      typed.setId("plan-typed");
      typed.setPromptText(wanted);
      typing.getChildren().setAll(new Label(messages.text("shell.dialog.typeName", wanted)), typed);
    }
    return typing;
  }

  private Node buttons() {
    verdict.setId("plan-verdict");
    verdict.setWrapText(true);
    HBox.setHgrow(verdict, Priority.ALWAYS);
    verdict.setMaxWidth(Double.MAX_VALUE);
    again.setId("plan-again");
    again.setText(messages.text("plan.again"));
    again.setGraphic(new FontIcon("fth-refresh-cw"));
    again.setOnAction(event -> propose());
    apply.setId("plan-apply");
    apply.setText(messages.text("plan.apply"));
    apply.setGraphic(new FontIcon("fth-check"));
    apply.getStyleClass().add(wish.danger() ? Styles.DANGER : Styles.ACCENT);
    apply.setOnAction(event -> model.apply(wish.title(), told()));
    apply.setMinWidth(Region.USE_PREF_SIZE);
    again.setMinWidth(Region.USE_PREF_SIZE);
    String wanted = wish.typed();
    if (wanted != null) {
      apply.disableProperty().bind(typed.textProperty().isNotEqualTo(wanted));
      typed.setOnAction(event -> apply.fire());
    }
    HBox buttons = new HBox(8, verdict, again, apply);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  private void propose() {
    model.propose(wish.title(), wish.asking(), told());
  }

  private Progress told() {
    StageText text = new StageText(messages);
    return (stage, at, total) -> FxThread.run(() -> work.at(text.of(stage), at, total));
  }

  /** What is being applied goes on; its end is told in passing. */
  private void leave() {
    gone = true;
    if (model.stateProperty().get() instanceof State.Proposing) {
      model.cancel();
    }
  }

  private void draw(State state) {
    banner.show(null);
    work.end();
    show(nothing, false);
    show(view, false);
    show(typing, false);
    show(apply, false);
    show(again, false);
    verdict.setText("");
    switch (state) {
      case State.Proposing proposing -> work.begin(messages.text("plan.proposing"));
      case State.Shown(Proposal proposal) -> draw(proposal);
      case State.Applying applying -> {
        show(view, true);
        work.begin(messages.text("plan.applying"));
      }
      case State.Ended ended -> draw(ended);
      case State.Prevented prevented -> {
        banner.show(prevented.problem());
        show(again, true);
        if (gone) {
          context.dialogs().tell(prevented.problem());
        }
      }
      case State.Cancelled cancelled -> {
        verdict.setText(
            messages.text(cancelled.begun() ? "plan.cancelledMidway" : "plan.cancelled"));
        show(again, true);
      }
    }
  }

  private void draw(Proposal proposal) {
    boolean changes = proposal.changes();
    view.show(proposal);
    show(view, changes || !proposal.findings().isEmpty());
    show(nothing, !changes && proposal.findings().isEmpty());
    nothing.show(
        "fth-check-circle", messages.text("plan.nothing"), messages.text("plan.nothing.next"));
    show(apply, changes && !proposal.blocked());
    show(typing, changes && !proposal.blocked() && wish.typed() != null);
    show(again, true);
    verdict.setText(
        messages.text(
            proposal.blocked() ? "plan.blocked" : changes ? "plan.untouched" : "plan.empty"));
  }

  private void draw(State.Ended ended) {
    show(view, true);
    view.ended(ended.reports());
    String words = messages.text(ended.whole() ? "plan.done" : "plan.partly");
    verdict.setText(words);
    show(again, !ended.whole());
    done.run();
    if (gone) {
      context.dialogs().tell(messages.text("plan.ended", wish.title(), words));
    }
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
