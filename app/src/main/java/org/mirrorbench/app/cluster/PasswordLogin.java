package org.mirrorbench.app.cluster;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import org.mirrorbench.app.control.FormField;
import org.mirrorbench.app.control.SecretField;
import org.mirrorbench.engine.cluster.ProfileField;

/** User and password, for PLAIN and SCRAM. */
final class PasswordLogin implements Section {

  @FXML FormField user;
  @FXML TextField userText;
  @FXML FormField password;
  @FXML SecretField passwordText;

  private final Parent root;

  PasswordLogin(Fields fields) {
    root = fields.load(this);
    fields.text(ProfileField.USER, user, userText);
    fields.secret(ProfileField.PASSWORD, password, passwordText);
  }

  @Override
  public Parent root() {
    return root;
  }
}
