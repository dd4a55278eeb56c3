package org.mirrorbench.app.secret;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.fx.FxFeed;
import org.mirrorbench.app.fx.Subscriptions;
import org.mirrorbench.app.shell.Command;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.StripItem;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.Clusters;
import org.mirrorbench.engine.secret.SecretHome;
import org.mirrorbench.engine.secret.SecretRef;
import org.mirrorbench.engine.secret.Secrets;
import org.mirrorbench.engine.secret.SecretsState;

/**
 * Whether secrets can be had, in the status strip. Questions and the offer to unlock appear in the
 * corner, so that nobody's typing is interrupted.
 */
public final class SecretsItem implements StripItem {

  private final Secrets secrets;
  private final Clusters clusters;
  private final PageContext context;
  private final Messages messages;
  private final Button button = new Button();
  private final Subscriptions subscriptions = new Subscriptions();
  private Runnable hideQuestion = () -> {};
  private Runnable hideOffer = () -> {};
  private List<SecretRef> asked = List.of();
  private boolean offered;

  public SecretsItem(Secrets secrets, Clusters clusters, PageContext context) {
    this.secrets = secrets;
    this.clusters = clusters;
    this.context = context;
    messages = context.messages();
    button.setId("secrets");
    button.setOnAction(event -> open());
    subscriptions.add(FxFeed.newest(secrets.state(), this::draw));
    subscriptions.add(FxFeed.newest(clusters.views(), this::offerUnlock));
  }

  @Override
  public Node node() {
    return button;
  }

  @Override
  public List<Command> commands() {
    return List.of(new Command(messages.text("secret.command.open"), "fth-lock", this::open));
  }

  @Override
  public void close() {
    subscriptions.close();
    hideQuestion.run();
    hideOffer.run();
  }

  private void open() {
    hideOffer.run();
    new SecretsDialog(secrets, clusters, context).open();
  }

  private void draw(SecretsState state) {
    int count = state.questions().size();
    String home = state.chosen() == SecretHome.VAULT ? state.vault().name() : state.chosen().name();
    button.setText(
        count > 0
            ? messages.count("secret.status.asked", count, new Figures(messages).number(count))
            : messages.text("secret.status." + home));
    button.setGraphic(new FontIcon(icon(state)));
    button
        .getStyleClass()
        .setAll("button", "secrets", count > 0 ? "asked" : home.toLowerCase(Locale.ROOT));
    if (state.vault() != SecretsState.Vault.LOCKED) {
      hideOffer.run();
    }
    ask(state.questions());
  }

  private static String icon(SecretsState state) {
    if (!state.questions().isEmpty()) {
      return "fth-help-circle";
    }
    return state.vault() == SecretsState.Vault.OPEN ? "fth-unlock" : "fth-lock";
  }

  /** One question at a time, the oldest first. */
  private void ask(List<SecretRef> questions) {
    if (questions.equals(asked)) {
      return;
    }
    boolean same =
        !asked.isEmpty() && !questions.isEmpty() && asked.getFirst().equals(questions.getFirst());
    asked = questions;
    if (!same) {
      hideQuestion.run();
      hideQuestion = () -> {};
      if (!questions.isEmpty()) {
        SecretRef ref = questions.getFirst();
        String name = names(clusters.views().latest()).of(ref);
        CornerCard card =
            new CornerCard(
                "question",
                messages.text("secret.question.title"),
                messages.text("secret.offer.later"),
                () -> hideQuestion.run(),
                new QuestionLine(name, ref, secrets, context));
        hideQuestion = context.dialogs().linger(card);
      }
    }
  }

  /** Once, when it is seen for the first time that a remembered cluster needs the locked vault. */
  private void offerUnlock(List<ClusterView> views) {
    SecretsState state = secrets.state().latest();
    if (offered || state == null || state.vault() != SecretsState.Vault.LOCKED) {
      return;
    }
    List<String> needing = names(views).needVault();
    if (needing.isEmpty()) {
      return;
    }
    offered = true;
    Label text =
        new Label(messages.count("secret.offer.text", needing.size(), String.join(", ", needing)));
    text.setWrapText(true);
    text.setMinHeight(Button.USE_PREF_SIZE);
    Button unlock = new Button(messages.text("secret.offer.unlock"));
    unlock.setId("offer-unlock");
    unlock.getStyleClass().add(Styles.ACCENT);
    unlock.setOnAction(event -> open());
    CornerCard card =
        new CornerCard(
            "offer",
            messages.text("secret.offer.title"),
            messages.text("secret.offer.later"),
            () -> hideOffer.run(),
            text,
            unlock);
    hideOffer = context.dialogs().linger(card);
  }

  private SecretNames names(@Nullable List<ClusterView> views) {
    return new SecretNames(messages, views == null ? List.of() : views);
  }
}
