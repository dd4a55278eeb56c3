package org.mirrorbench.app.cluster;

import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.StateBadge;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.cluster.ClusterSnapshot;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.KnownCluster;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.problem.Problem;

/** A cluster: what it is for, how it is reached, what it said of itself, what can be done. */
final class ClusterCard {

  @FXML StackPane card;
  @FXML Region stripe;
  @FXML Label alias;
  @FXML Label environment;
  @FXML Label unsaved;
  @FXML MenuButton more;
  @FXML MenuItem duplicate;
  @FXML MenuItem remove;
  @FXML Label servers;
  @FXML Label security;
  @FXML Label access;
  @FXML VBox figuresBox;
  @FXML Label version;
  @FXML Label id;
  @FXML HBox problem;
  @FXML Label problemTitle;
  @FXML Label problemRemedy;
  @FXML StateBadge verdict;
  @FXML Hyperlink verdictAt;
  @FXML Label asOf;
  @FXML Button test;
  @FXML Button edit;

  private final Messages messages;
  private final Figures figures;
  private final ClusterWords words;
  private final ClusterActions actions;
  private final CardFigures numbers;
  private @Nullable ClusterView view;

  ClusterCard(Messages messages, ClusterActions actions) {
    this.messages = messages;
    this.actions = actions;
    figures = new Figures(messages);
    words = new ClusterWords(messages);
    messages.load(this);
    numbers = new CardFigures(messages);
    figuresBox.getChildren().add(numbers);
    test.setOnAction(event -> actions.test(now()));
    edit.setOnAction(event -> actions.edit(now()));
    verdictAt.setOnAction(event -> actions.report(now()));
    duplicate.setOnAction(event -> actions.duplicate(now()));
    remove.setOnAction(event -> actions.remove(now()));
    card.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  StackPane node() {
    return card;
  }

  ClusterView now() {
    return Objects.requireNonNull(view);
  }

  void show(ClusterView next) {
    if (next.equals(view)) {
      return;
    }
    view = next;
    KnownCluster cluster = next.cluster();
    card.setId("cluster-" + cluster.alias());
    test.setId("test-" + cluster.alias());
    edit.setId("edit-" + cluster.alias());
    more.setId("more-" + cluster.alias());
    verdictAt.setId("report-" + cluster.alias());
    alias.setText(cluster.alias());
    alias.setTooltip(cluster.notes().isEmpty() ? null : new Tooltip(cluster.notes()));
    servers.setText(cluster.profile().bootstrapServers());
    security.setText(words.security(cluster.profile().security()));
    access.setText(messages.word(cluster.profile().access()));
    if (next.saved()) {
      dress(cluster.environment(), cluster.colour());
    } else {
      undress();
    }
    Choices.show(unsaved, !next.saved());
    edit.setText(messages.text(next.saved() ? "cluster.action.edit" : "cluster.action.keep"));
    edit.setGraphic(new FontIcon(next.saved() ? "fth-edit-2" : "fth-bookmark"));
    remove.setVisible(next.saved());
    draw(next.snapshot(), cluster.clusterId());
    draw(next.lastTest());
    card.setAccessibleText(
        String.join(
            ", ", alias.getText(), environment.getText(), security.getText(), access.getText()));
  }

  /** Nobody has said what a cluster is for that only a flow names. */
  private void undress() {
    environment.setText(messages.text("cluster.card.unlabelled"));
    environment.setGraphic(null);
    environment.getStyleClass().setAll("label", "environment-badge");
    card.getStyleClass().setAll("cluster-card");
    stripe.setStyle(null);
  }

  private void dress(Environment kind, @Nullable String colour) {
    environment.setText(messages.word(kind));
    environment.setGraphic(new FontIcon(ClusterWords.icon(kind)));
    environment.getStyleClass().setAll("label", "environment-badge", ClusterWords.style(kind));
    card.getStyleClass().setAll("cluster-card", ClusterWords.style(kind));
    stripe.setStyle(colour == null ? null : "-fx-background-color: " + colour + ";");
  }

  private void draw(ClusterSnapshot snapshot, @Nullable String lastId) {
    String reason = words.unknown(snapshot.problem());
    numbers.show(snapshot, reason);
    version.setText(
        snapshot.version() == null
            ? Figures.UNKNOWN
            : messages.text("cluster.card.kafka", snapshot.version()));
    String known = snapshot.id() == null ? lastId : snapshot.id();
    id.setText(known == null ? Figures.UNKNOWN : known);
    version.setTooltip(
        new Tooltip(snapshot.version() == null ? reason : messages.text("cluster.card.inferred")));
    id.setTooltip(known == null ? new Tooltip(reason) : null);
    asOf.setText(messages.text("cluster.card.asOf", figures.time(snapshot.at())));
    Problem trouble = snapshot.problem();
    Choices.show(problem, trouble != null);
    if (trouble != null) {
      ProblemText text = new ProblemText(messages);
      problemTitle.setText(text.headline(trouble));
      problemTitle.setTooltip(new Tooltip(text.detail(trouble)));
      problemRemedy.setText(text.remedy(trouble));
    }
  }

  private void draw(@Nullable ConnectionReport report) {
    Choices.show(verdictAt, report != null);
    if (report == null) {
      verdict.show("idle", messages.text("cluster.card.notTested"));
    } else {
      FlowWords.StateWord word = words.test(report);
      verdict.show(word.style(), word.word());
      verdictAt.setText(figures.time(report.at()));
      verdictAt.setTooltip(new Tooltip(figures.stamp(report.at())));
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getTarget().equals(card)) {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
        actions.edit(now());
        event.consume();
      } else if (event.getCode() == KeyCode.DELETE && now().saved()) {
        actions.remove(now());
        event.consume();
      } else if (event.getCode() == KeyCode.CONTEXT_MENU) {
        more.show();
        event.consume();
      }
    }
  }
}
