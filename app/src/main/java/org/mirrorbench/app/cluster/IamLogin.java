package org.mirrorbench.app.cluster;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import org.mirrorbench.app.control.FormField;
import org.mirrorbench.engine.cluster.ProfileField;

/** Amazon MSK's login by IAM. */
final class IamLogin implements Section {

  @FXML FormField awsProfile;
  @FXML TextField awsProfileText;
  @FXML FormField role;
  @FXML TextField roleText;

  private final Parent root;

  IamLogin(Fields fields) {
    root = fields.load(this);
    fields.text(ProfileField.AWS_PROFILE, awsProfile, awsProfileText);
    fields.text(ProfileField.ROLE_ARN, role, roleText);
  }

  @Override
  public Parent root() {
    return root;
  }
}
