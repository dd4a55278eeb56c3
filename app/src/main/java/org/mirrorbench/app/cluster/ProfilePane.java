package org.mirrorbench.app.cluster;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.control.SegmentedChoice;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.fx.FxFeed;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.fx.Subscriptions;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.Clusters;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.cluster.ProfileDraft;
import org.mirrorbench.engine.cluster.ProfileField;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.secret.Secrets;

/** The form of a cluster, beside it what it gives and whether it works. */
final class ProfilePane {

  @FXML VBox page;
  @FXML Button back;
  @FXML Label title;
  @FXML HBox banner;
  @FXML Label bannerTitle;
  @FXML Label bannerDetail;
  @FXML Label bannerRemedy;
  @FXML HBox both;
  @FXML ScrollPane scroll;
  @FXML VBox sections;
  @FXML SegmentedChoice<Halves.Shown> beside;
  @FXML StackPane besideBox;
  @FXML Button cancel;
  @FXML Button test;
  @FXML Button save;
  @FXML Label changed;

  private final ProfileForm form;
  private final Clusters clusters;
  private final Secrets secrets;
  private final PageContext context;
  private final Messages messages;
  private final Fields fields;
  private final SecuritySection security;
  private final PreviewView preview;
  private final TestRun run;
  private final Runnable done;
  private final Subscriptions subscriptions = new Subscriptions();
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private final Parent root;
  private final Halves halves;

  /**
   * @param openSecrets opens the dialog that says where secrets are kept
   * @param done called when the form is left
   */
  ProfilePane(
      ProfileForm form,
      Clusters clusters,
      Secrets secrets,
      PageContext context,
      Runnable openSecrets,
      Runnable done) {
    this.form = form;
    this.clusters = clusters;
    this.secrets = secrets;
    this.context = context;
    this.done = done;
    messages = context.messages();
    root = messages.load(this);
    fields = new Fields(form, context, new SecretWords(messages, secrets));
    security = new SecuritySection(fields, openSecrets);
    sections.getChildren().setAll(new GeneralSection(fields).root(), security.root());
    preview = new PreviewView(context);
    run = new TestRun(clusters, context);
    besideBox
        .getChildren()
        .setAll(preview, scrolled(new TestView(run, context, this::test).root()));
    halves = new Halves(beside, both, messages);
    back.setOnAction(event -> leave());
    cancel.setOnAction(event -> leave());
    test.setOnAction(event -> test());
    save.setOnAction(event -> save());
    page.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    form.draft().subscribe(this::draw);
  }

  Parent root() {
    return root;
  }

  ProfileForm form() {
    return form;
  }

  /** What is edited, for the window's header. */
  ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /** The page is shown: follows where secrets go. */
  void arrive() {
    subscriptions.add(FxFeed.newest(secrets.state(), state -> security.showHome()));
    FxThread.later(() -> focus(ProfileField.ALIAS));
  }

  void leavePage() {
    subscriptions.close();
  }

  private void focus(ProfileField field) {
    var node = root.lookup("#field-" + field);
    if (node != null) {
      node.requestFocus();
    }
  }

  private static ScrollPane scrolled(Parent content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.getStyleClass().add("edge-to-edge");
    return pane;
  }

  private void draw(ProfileDraft draft) {
    preview.show(draft);
    String alias = draft.text(ProfileField.ALIAS);
    String shown = form.former() == null ? messages.text("cluster.form.new") : form.former();
    title.setText(shown);
    name.set(alias.isEmpty() ? shown : alias);
    changed.setText(form.dirty() ? messages.text("cluster.form.changed") : "");
  }

  private void onKey(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
      save();
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.T) {
      test();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      leave();
      event.consume();
    }
  }

  /** Tests what the form holds, saved or not. */
  void test() {
    Choices.show(banner, false);
    if (ready()) {
      halves.show(Halves.Shown.TEST);
      ProfileDraft draft = form.draft().get();
      run.start(draft.text(ProfileField.ALIAS), () -> draft.cluster(secrets::open).profile());
    }
  }

  void save() {
    Choices.show(banner, false);
    if (!save.isDisabled() && ready()) {
      ProfileDraft draft = form.draft().get();
      save.setDisable(true);
      context
          .background()
          .run(
              messages.text("cluster.form.saving", draft.text(ProfileField.ALIAS)),
              progress -> clusters.save(draft.cluster(secrets::open), form.former()),
              new Background.Endings<>(this::saved, this::refused, () -> save.setDisable(false)));
    }
  }

  private boolean ready() {
    boolean fine = form.reveal();
    if (!fine) {
      halves.show(Halves.Shown.FORM);
      fields.focusFirstWrong();
    }
    return fine;
  }

  private void saved(KnownCluster cluster) {
    save.setDisable(false);
    context.dialogs().tell(messages.text("cluster.form.saved", cluster.alias()));
    end();
  }

  /** What was typed stays; what stood in the way is told above it, and to who is elsewhere. */
  private void refused(Problem problem) {
    save.setDisable(false);
    ProblemText text = new ProblemText(messages);
    bannerTitle.setText(text.headline(problem));
    bannerDetail.setText(text.detail(problem));
    bannerRemedy.setText(text.remedy(problem));
    Choices.show(banner, true);
    scroll.setVvalue(0);
    if (root.getScene() == null) {
      context.dialogs().tell(problem);
    }
  }

  private void leave() {
    leave(() -> {});
  }

  /** Ends, after a question if anything was changed, and goes on. */
  void leave(Runnable next) {
    Runnable end =
        () -> {
          end();
          next.run();
        };
    if (!form.dirty()) {
      end.run();
      return;
    }
    context
        .dialogs()
        .confirm(
            messages.text("cluster.form.discard.title"),
            messages.text("cluster.form.discard.text"),
            messages.text("cluster.form.discard.yes"),
            end);
  }

  private void end() {
    run.cancel();
    leavePage();
    done.run();
  }
}
