package org.mirrorbench.app.secret;

import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.control.FormField;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.fx.Background;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretsState;

/** The vault: made, unlocked, locked, or given another password. */
final class VaultPane {

  @FXML StateBadge badge;
  @FXML Button lock;
  @FXML Button change;
  @FXML Label explanation;
  @FXML VBox fields;
  @FXML FormField former;
  @FXML PasswordField formerText;
  @FXML FormField fresh;
  @FXML PasswordField freshText;
  @FXML ProgressBar strength;
  @FXML FormField again;
  @FXML PasswordField againText;
  @FXML Button go;
  @FXML Label trouble;

  private final VaultWork work;
  private final Messages messages;
  private final Parent root;
  private SecretsState.Vault vault = SecretsState.Vault.ABSENT;
  private boolean changing;

  /** A second Enter must not ask for the same again. */
  private boolean working;

  VaultPane(VaultWork work, PageContext context) {
    this.work = work;
    messages = context.messages();
    root = messages.load(this);
    go.setOnAction(event -> go());
    for (PasswordField field : List.of(formerText, freshText, againText)) {
      field.setOnAction(event -> go());
      field.textProperty().subscribe(typed -> judge());
    }
    lock.setOnAction(event -> work.lock());
    change.setOnAction(event -> beginChange());
    draw();
  }

  Parent root() {
    return root;
  }

  void show(SecretsState.Vault now) {
    if (now != vault) {
      vault = now;
      changing = false;
      clear();
    }
    draw();
  }

  /** The field to type in first, or null when there is nothing to type. */
  void focus() {
    Node first =
        switch (vault) {
          case ABSENT -> freshText;
          case LOCKED -> formerText;
          case OPEN -> changing ? formerText : lock;
        };
    first.requestFocus();
  }

  private void beginChange() {
    changing = !changing;
    clear();
    draw();
    focus();
  }

  private void draw() {
    boolean open = vault == SecretsState.Vault.OPEN;
    boolean makes = vault == SecretsState.Vault.ABSENT || changing;
    badge.show(
        switch (vault) {
          case ABSENT -> "idle";
          case LOCKED -> "paused";
          case OPEN -> "in-step";
        },
        messages.word(vault));
    explanation.setText(messages.text("secret.vault." + vault));
    show(lock, open);
    show(change, open);
    show(fields, !open || changing);
    show(former, vault == SecretsState.Vault.LOCKED || changing);
    former.setCaption(messages.text(changing ? "secret.vault.former" : "secret.vault.password"));
    show(fresh, makes);
    show(again, makes);
    go.setText(messages.text("secret.vault.go." + (changing ? "CHANGE" : vault.name())));
    judge();
  }

  private void judge() {
    PasswordStrength now = PasswordStrength.of(freshText.getText());
    strength.setProgress(now.share());
    strength
        .getStyleClass()
        .setAll("progress-bar", "strength", now.name().toLowerCase(Locale.ROOT));
    fresh.setHint(messages.text("secret.strength." + now));
    boolean differs = !againText.getText().isEmpty() && !same();
    if (differs) {
      again.wrong(messages.text("secret.vault.differs"));
    } else {
      again.fine();
    }
    go.setDisable(working || !complete());
  }

  private boolean complete() {
    boolean formerGiven = !former.isVisible() || !formerText.getText().isEmpty();
    return formerGiven && (!fresh.isVisible() || (!freshText.getText().isEmpty() && same()));
  }

  private boolean same() {
    return againText.getText().equals(freshText.getText());
  }

  private void go() {
    if (working || !complete()) {
      return;
    }
    working = true;
    say("");
    judge();
    Background.Endings<SecretHome> endings =
        new Background.Endings<>(home -> done(), this::fail, this::ended);
    switch (vault) {
      case ABSENT -> work.create(freshText.getText(), endings);
      case LOCKED -> work.unlock(formerText.getText(), endings);
      case OPEN -> work.change(formerText.getText(), freshText.getText(), endings);
    }
  }

  private void ended() {
    working = false;
    judge();
  }

  private void done() {
    working = false;
    changing = false;
    clear();
    draw();
  }

  private void clear() {
    List.of(formerText, freshText, againText).forEach(PasswordField::clear);
    say("");
  }

  private void say(String words) {
    trouble.setText(words);
    show(trouble, !words.isEmpty());
  }

  /** What was typed stays selected, to be typed over. */
  private void fail(Problem problem) {
    ProblemText text = new ProblemText(messages);
    say(text.detail(problem) + " " + text.remedy(problem));
    ended();
    focus();
    formerText.selectAll();
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
