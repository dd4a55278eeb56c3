package org.mirrorbench.app.cluster;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.mirrorbench.app.control.FormField;
import org.mirrorbench.app.control.SecretField;
import org.mirrorbench.app.control.SegmentedChoice;
import org.mirrorbench.engine.cluster.IdentityKind;
import org.mirrorbench.engine.cluster.ProfileField;

/** Our own certificate. */
final class IdentitySection implements Section {

  @FXML SegmentedChoice<IdentityKind> identity;
  @FXML HBox files;
  @FXML FormField path;
  @FXML TextField pathText;
  @FXML Button pathBrowse;
  @FXML FormField password;
  @FXML SecretField passwordText;
  @FXML FormField chain;
  @FXML TextArea chainText;
  @FXML HBox keys;
  @FXML FormField key;
  @FXML SecretField keyText;
  @FXML FormField keyPassword;
  @FXML SecretField keyPasswordText;

  private final Parent root;

  IdentitySection(Fields fields) {
    ProfileForm form = fields.form();
    root = fields.load(this);
    identity.offer(List.of(IdentityKind.values()), fields.messages()::word);
    Choices.join(identity.valueProperty(), form.identity());
    fields.file(ProfileField.IDENTITY_PATH, path, pathText, pathBrowse);
    fields.secret(ProfileField.IDENTITY_PASSWORD, password, passwordText);
    fields.text(ProfileField.IDENTITY_CHAIN, chain, chainText);
    fields.secret(ProfileField.IDENTITY_KEY, key, keyText);
    fields.secret(ProfileField.KEY_PASSWORD, keyPassword, keyPasswordText);
    form.identity().subscribe(this::choose);
  }

  @Override
  public Parent root() {
    return root;
  }

  private void choose(IdentityKind kind) {
    boolean store = kind == IdentityKind.JKS || kind == IdentityKind.PKCS12;
    Choices.show(files, store || kind == IdentityKind.PEM_FILE);
    Choices.show(keys, kind != IdentityKind.NONE);
    Choices.show(path, store || kind == IdentityKind.PEM_FILE);
    Choices.show(password, store);
    Choices.show(chain, kind == IdentityKind.PEM);
    Choices.show(key, kind == IdentityKind.PEM);
    Choices.show(keyPassword, kind != IdentityKind.NONE);
  }
}
