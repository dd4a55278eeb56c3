package org.mirrorbench.app.cluster;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.mirrorbench.app.control.FormField;
import org.mirrorbench.engine.cluster.ProfileField;

/** Kerberos with a keytab or the ticket cache. */
final class KerberosLogin implements Section {

  @FXML FormField principal;
  @FXML TextField principalText;
  @FXML FormField serviceName;
  @FXML TextField serviceNameText;
  @FXML FormField keytab;
  @FXML TextField keytabText;
  @FXML Button keytabBrowse;

  private final Parent root;

  KerberosLogin(Fields fields) {
    root = fields.load(this);
    fields.text(ProfileField.PRINCIPAL, principal, principalText);
    fields.text(ProfileField.SERVICE_NAME, serviceName, serviceNameText);
    fields.file(ProfileField.KEYTAB, keytab, keytabText, keytabBrowse, "*.keytab");
  }

  @Override
  public Parent root() {
    return root;
  }
}
