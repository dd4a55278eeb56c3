package org.mirrorbench.app.cluster;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.mirrorbench.app.control.FormField;
import org.mirrorbench.app.control.SecretField;
import org.mirrorbench.engine.cluster.ProfileField;

/** OAuth with client credentials. */
final class OAuthLogin implements Section {

  @FXML FormField tokenUrl;
  @FXML TextField tokenUrlText;
  @FXML FormField clientId;
  @FXML TextField clientIdText;
  @FXML FormField clientSecret;
  @FXML SecretField clientSecretText;
  @FXML FormField scope;
  @FXML TextField scopeText;
  @FXML FormField extensions;
  @FXML TextArea extensionsText;

  private final Parent root;

  OAuthLogin(Fields fields) {
    root = fields.load(this);
    fields.text(ProfileField.TOKEN_URL, tokenUrl, tokenUrlText);
    fields.text(ProfileField.CLIENT_ID, clientId, clientIdText);
    fields.secret(ProfileField.CLIENT_SECRET, clientSecret, clientSecretText);
    fields.text(ProfileField.SCOPE, scope, scopeText);
    fields.text(ProfileField.EXTENSIONS, extensions, extensionsText);
  }

  @Override
  public Parent root() {
    return root;
  }
}
