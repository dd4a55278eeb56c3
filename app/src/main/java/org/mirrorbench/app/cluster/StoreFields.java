package org.mirrorbench.app.cluster;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.mirrorbench.app.control.FormField;
import org.mirrorbench.app.control.SecretField;
import org.mirrorbench.engine.cluster.ProfileField;

/** A file of certificates or keys and, of a store, its password. */
final class StoreFields implements Section {

  /** What of it is asked for. */
  enum Needed {
    NOTHING,
    FILE,
    STORE
  }

  @FXML FormField path;
  @FXML TextField pathText;
  @FXML Button pathBrowse;
  @FXML FormField password;
  @FXML SecretField passwordText;

  private final Parent root;

  StoreFields(Fields fields, ProfileField pathField, ProfileField passwordField) {
    root = fields.load(this);
    fields.file(pathField, path, pathText, pathBrowse);
    fields.secret(passwordField, password, passwordText);
  }

  @Override
  public Parent root() {
    return root;
  }

  /** What stands below the password while nothing is wrong with it. */
  StoreFields hint(String words) {
    password.setHint(words);
    return this;
  }

  void show(Needed needed) {
    Choices.show(root, needed != Needed.NOTHING);
    Choices.show(password, needed == Needed.STORE);
  }
}
