package org.mirrorbench.app.secret;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.fx.FxFeed;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.fx.Subscriptions;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.Clusters;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.secret.Secrets;
import org.mirrorbench.engine.secret.SecretsState;

/** Says where secrets are kept and lets a person decide it. FX thread only. */
public final class SecretsDialog {

  @FXML ToggleGroup homes;
  @FXML RadioButton keyring;
  @FXML Label keyringText;
  @FXML RadioButton vault;
  @FXML Label vaultText;
  @FXML RadioButton ask;
  @FXML Label trouble;
  @FXML VBox vaultBox;
  @FXML VBox questionsBox;
  @FXML VBox questions;
  @FXML Button close;

  private final Secrets secrets;
  private final Clusters clusters;
  private final PageContext context;
  private final Messages messages;
  private final VaultWork work;
  private final VaultPane vaultPane;
  private final Parent root;
  private final Subscriptions subscriptions = new Subscriptions();
  private final Map<SecretRef, QuestionLine> lines = new HashMap<>();
  private boolean drawing;

  public SecretsDialog(Secrets secrets, Clusters clusters, PageContext context) {
    this.secrets = secrets;
    this.clusters = clusters;
    this.context = context;
    messages = context.messages();
    work = new VaultWork(secrets, context);
    root = messages.load(this);
    vaultPane = new VaultPane(work, context);
    vaultBox.getChildren().setAll(vaultPane.root());
    Map.of(keyring, SecretHome.KEYRING, vault, SecretHome.VAULT, ask, SecretHome.ASK)
        .forEach(RadioButton::setUserData);
    homes.selectedToggleProperty().subscribe((before, now) -> choose());
    close.setOnAction(event -> context.dialogs().hide());
  }

  /** Opens the dialog; it follows what happens to the secrets until it is closed. */
  public void open() {
    context.dialogs().show(root);
    subscriptions.add(FxFeed.newest(secrets.state(), this::draw));
    root.sceneProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                subscriptions.close();
              }
            });
    SecretsState state = secrets.state().latest();
    if (state != null) {
      draw(state);
    }
    FxThread.later(vaultPane::focus);
  }

  private void draw(SecretsState state) {
    drawing = true;
    keyring.setDisable(state.keyring() == null);
    keyringText.setText(
        Objects.requireNonNullElseGet(
            state.keyring(),
            () ->
                messages.text(
                    "secret.home.noKeyring", Objects.requireNonNullElse(state.noKeyring(), ""))));
    vault.setDisable(state.vault() == SecretsState.Vault.ABSENT);
    vaultText.setText(messages.text("secret.home.vault." + state.vault()));
    homes
        .getToggles()
        .forEach(toggle -> toggle.setSelected(toggle.getUserData() == state.chosen()));
    vaultPane.show(state.vault());
    drawQuestions(state.questions());
    drawing = false;
  }

  /** Lines stay while their question does, with what is typed in them. */
  private void drawQuestions(List<SecretRef> refs) {
    lines.keySet().retainAll(refs);
    List<QuestionLine> next =
        refs.stream().map(ref -> lines.computeIfAbsent(ref, this::line)).toList();
    questions.getChildren().removeIf(line -> !next.contains(line));
    for (QuestionLine line : next) {
      if (!questions.getChildren().contains(line)) {
        questions.getChildren().add(line);
      }
    }
    questionsBox.setVisible(!refs.isEmpty());
    questionsBox.setManaged(!refs.isEmpty());
  }

  private QuestionLine line(SecretRef ref) {
    List<ClusterView> views = clusters.views().latest();
    SecretNames names = new SecretNames(messages, views == null ? List.of() : views);
    return new QuestionLine(names.of(ref), ref, secrets, context);
  }

  private void choose() {
    if (!drawing
        && homes.getSelectedToggle() != null
        && homes.getSelectedToggle().getUserData() instanceof SecretHome home) {
      say("");
      work.choose(home, this::refused);
    }
  }

  private void refused(Problem problem) {
    ProblemText text = new ProblemText(messages);
    say(text.detail(problem) + " " + text.remedy(problem));
    SecretsState state = secrets.state().latest();
    if (state != null) {
      draw(state);
    }
  }

  private void say(String words) {
    trouble.setText(words);
    trouble.setVisible(!words.isEmpty());
    trouble.setManaged(!words.isEmpty());
  }
}
