package org.mirrorbench.app.cluster;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.mirrorbench.app.control.FormField;
import org.mirrorbench.app.control.SecretField;
import org.mirrorbench.app.control.SegmentedChoice;
import org.mirrorbench.engine.cluster.ProfileField;
import org.mirrorbench.engine.cluster.TrustKind;

/** Whose certificates are believed. */
final class TlsSection implements Section {

  @FXML SegmentedChoice<TrustKind> trust;
  @FXML HBox files;
  @FXML FormField path;
  @FXML TextField pathText;
  @FXML Button pathBrowse;
  @FXML FormField password;
  @FXML SecretField passwordText;
  @FXML FormField pem;
  @FXML TextArea pemText;
  @FXML FormField host;
  @FXML CheckBox verify;

  private final Parent root;

  TlsSection(Fields fields) {
    ProfileForm form = fields.form();
    root = fields.load(this);
    trust.offer(List.of(TrustKind.values()), fields.messages()::word);
    Choices.join(trust.valueProperty(), form.trust());
    fields.file(ProfileField.TRUST_PATH, path, pathText, pathBrowse);
    fields.secret(ProfileField.TRUST_PASSWORD, password, passwordText);
    fields.text(ProfileField.TRUST_PEM, pem, pemText);
    fields.around(ProfileField.HOST_NAME, host, verify);
    verify.selectedProperty().bindBidirectional(form.verifyHostName());
    verify
        .selectedProperty()
        .subscribe(
            (before, now) -> {
              form.touched().add(ProfileField.HOST_NAME);
            });
    form.trust().subscribe(this::choose);
  }

  @Override
  public Parent root() {
    return root;
  }

  private void choose(TrustKind kind) {
    boolean store = kind == TrustKind.JKS || kind == TrustKind.PKCS12;
    Choices.show(files, store || kind == TrustKind.PEM_FILE);
    Choices.show(path, store || kind == TrustKind.PEM_FILE);
    Choices.show(password, store);
    Choices.show(pem, kind == TrustKind.PEM);
  }
}
