package org.mirrorbench.app.cluster;

import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.text.Figures;
import org.mirrorbench.app.text.FlowWords;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.text.ProblemText;
import org.mirrorbench.engine.ClusterView;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.Login;
import org.mirrorbench.engine.cluster.Security;
import org.mirrorbench.engine.cluster.Tls;
import org.mirrorbench.engine.connection.ConnectionReport;
import org.mirrorbench.engine.connection.StageResult;
import org.mirrorbench.engine.connection.StageState;
import org.mirrorbench.engine.problem.Problem;

/** What there is to say about a cluster. */
final class ClusterWords {

  private final Messages messages;
  private final Figures figures;

  ClusterWords(Messages messages) {
    this.messages = messages;
    figures = new Figures(messages);
  }

  static String icon(Environment environment) {
    return switch (environment) {
      case DEV -> "fth-code";
      case TEST -> "fth-check-square";
      case PROD -> "fth-shield";
    };
  }

  static String style(Environment environment) {
    return switch (environment) {
      case DEV -> "dev";
      case TEST -> "test";
      case PROD -> "prod";
    };
  }

  /** {@code SASL_SSL · SCRAM-SHA-512}. */
  String security(Security security) {
    return switch (security) {
      case Security.Plaintext() -> "PLAINTEXT";
      case Security.Ssl(Tls tls) -> tls.identity() == null ? "SSL" : "SSL · mTLS";
      case Security.Sasl(Login login, Tls tls) ->
          (tls == null ? "SASL_PLAINTEXT" : "SASL_SSL") + " · " + mechanism(login);
      case Security.Custom custom -> custom(custom);
    };
  }

  private static String mechanism(Login login) {
    return switch (login) {
      case Login.Plain plain -> "PLAIN";
      case Login.Scram scram -> "SCRAM-" + scram.hash().name().replace('_', '-');
      case Login.OAuth oauth -> "OAUTHBEARER";
      case Login.Kerberos kerberos -> "GSSAPI";
      case Login.MskIam iam -> "AWS_MSK_IAM";
    };
  }

  private String custom(Security.Custom custom) {
    String protocol = custom.open().getOrDefault("security.protocol", "PLAINTEXT");
    String mechanism = custom.open().get("sasl.mechanism");
    String known =
        mechanism == null || !protocol.startsWith("SASL") ? protocol : protocol + " · " + mechanism;
    return known + " · " + messages.text("cluster.card.custom");
  }

  /** Why a figure is not known. */
  String unknown(@Nullable Problem problem) {
    return problem == null
        ? messages.text("cluster.card.notRead")
        : new ProblemText(messages).whole(problem);
  }

  /** How the newest test ended, as a badge shows it. */
  FlowWords.StateWord test(ConnectionReport report) {
    if (!report.passed()) {
      return new FlowWords.StateWord(
          "failed", messages.text("cluster.card.failed", failedStage(report)));
    }
    String passed =
        messages.count("cluster.card.passed", passed(report), figures.number(passed(report)));
    long doubtful = report.stages().stream().filter(ClusterWords::isDoubtful).count();
    return doubtful == 0
        ? new FlowWords.StateWord("in-step", passed)
        : new FlowWords.StateWord(
            "catching-up",
            passed
                + " · "
                + messages.count("cluster.card.doubtful", doubtful, figures.number(doubtful)));
  }

  /** There is something to do about it, or it was not found out. */
  private static boolean isDoubtful(StageResult result) {
    StageLine.Look look = new StageLine(result.stage(), false, result).look();
    return look == StageLine.Look.WARNED || look == StageLine.Look.UNKNOWN;
  }

  private static long passed(ConnectionReport report) {
    return report.stages().stream().filter(stage -> stage.state() == StageState.PASSED).count();
  }

  private String failedStage(ConnectionReport report) {
    return report.stages().stream()
        .filter(stage -> stage.state() == StageState.FAILED)
        .findFirst()
        .map(stage -> messages.word(stage.stage()))
        .orElse(Figures.UNKNOWN);
  }

  /** What the filter looks in. */
  String haystack(ClusterView view) {
    return String.join(
            " ",
            view.cluster().alias(),
            view.cluster().profile().bootstrapServers(),
            messages.word(view.cluster().environment()),
            security(view.cluster().profile().security()),
            view.cluster().notes(),
            view.snapshot().id() == null ? "" : view.snapshot().id())
        .toLowerCase(messages.locale());
  }
}
