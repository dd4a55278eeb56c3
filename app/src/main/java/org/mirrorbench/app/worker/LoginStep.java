package org.mirrorbench.app.worker;

import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.mirrorbench.app.shell.PageContext;

/** How a remote Connect cluster knows us, and whom we believe. */
final class LoginStep extends DraftStep {

  @FXML ComboBox<String> login;
  @FXML ComboBox<String> trust;
  @FXML ComboBox<String> identity;
  @FXML Node basic;
  @FXML Node bearer;
  @FXML Node unencrypted;
  @FXML Node tls;
  @FXML Node trustFile;
  @FXML Node trustPassword;
  @FXML Node trustPem;
  @FXML Node identityFile;
  @FXML Node identityPassword;
  @FXML Node identityPem;
  @FXML Node keyPassword;
  @FXML Node unverified;

  LoginStep(WizardModel model, PageContext context) {
    super("login", model, context);
  }

  @FXML
  void initialize() {
    offer(login, "worker.login.", Choices.Login.values());
    offer(trust, "worker.trust.", Choices.Trust.values());
    offer(identity, "worker.identity.", Choices.Identity.values());
  }

  @Override
  void bound() {
    form.show(basic, draft -> login(draft) == Choices.Login.BASIC);
    form.show(bearer, draft -> login(draft) == Choices.Login.BEARER);
    form.show(unencrypted, draft -> login(draft) != Choices.Login.NONE && plain(draft));
    form.show(tls, TlsDraft::asked);
    form.show(unverified, draft -> !draft.on(WorkerField.VERIFY_HOST));
    form.show(trustFile, draft -> !Set.of("SYSTEM", "PEM").contains(draft.text(WorkerField.TRUST)));
    form.show(trustPassword, draft -> store(draft.text(WorkerField.TRUST)));
    form.show(trustPem, draft -> draft.text(WorkerField.TRUST).equals("PEM"));
    form.show(
        identityFile, draft -> !Set.of("NONE", "PEM").contains(draft.text(WorkerField.IDENTITY)));
    form.show(identityPassword, draft -> store(draft.text(WorkerField.IDENTITY)));
    form.show(identityPem, draft -> draft.text(WorkerField.IDENTITY).equals("PEM"));
    form.show(keyPassword, draft -> !draft.text(WorkerField.IDENTITY).equals("NONE"));
  }

  private static Choices.Login login(WorkerDraft draft) {
    return draft.choice(WorkerField.LOGIN, Choices.Login.class);
  }

  private static boolean plain(WorkerDraft draft) {
    return draft.lines(WorkerField.URLS).stream().anyMatch(url -> url.startsWith("http:"));
  }

  private static boolean store(String format) {
    return format.equals("JKS") || format.equals("PKCS12");
  }
}
