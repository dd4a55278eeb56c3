package org.mirrorbench.app.cluster;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.control.FormField;
import org.mirrorbench.app.control.SecretField;
import org.mirrorbench.app.control.SegmentedChoice;
import org.mirrorbench.engine.cluster.IdentityKind;
import org.mirrorbench.engine.cluster.ProfileField;

/** Our own certificate. */
final class IdentitySection implements Section {

  @FXML VBox box;
  @FXML SegmentedChoice<IdentityKind> identity;
  @FXML FormField chain;
  @FXML TextArea chainText;
  @FXML HBox keys;
  @FXML FormField key;
  @FXML SecretField keyText;
  @FXML FormField keyPassword;
  @FXML SecretField keyPasswordText;

  private final Parent root;
  private final StoreFields store;

  IdentitySection(Fields fields) {
    ProfileForm form = fields.form();
    root = fields.load(this);
    identity.offer(List.of(IdentityKind.values()), fields.messages()::word);
    Choices.join(identity.valueProperty(), form.identity());
    store = new StoreFields(fields, ProfileField.IDENTITY_PATH, ProfileField.IDENTITY_PASSWORD);
    box.getChildren().add(1, store.root());
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
    store.show(
        switch (kind) {
          case NONE, PEM -> StoreFields.Needed.NOTHING;
          case PEM_FILE -> StoreFields.Needed.FILE;
          case JKS, PKCS12 -> StoreFields.Needed.STORE;
        });
    Choices.show(keys, kind != IdentityKind.NONE);
    Choices.show(chain, kind == IdentityKind.PEM);
    Choices.show(key, kind == IdentityKind.PEM);
    Choices.show(keyPassword, kind != IdentityKind.NONE);
  }
}
