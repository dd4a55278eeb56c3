package org.mirrorbench.app.cluster;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.control.FormField;
import org.mirrorbench.app.control.SegmentedChoice;
import org.mirrorbench.engine.cluster.ProfileField;
import org.mirrorbench.engine.cluster.TrustKind;

/** Whose certificates are believed. */
final class TlsSection implements Section {

  @FXML VBox box;
  @FXML SegmentedChoice<TrustKind> trust;
  @FXML FormField pem;
  @FXML TextArea pemText;
  @FXML FormField host;
  @FXML CheckBox verify;

  private final Parent root;
  private final StoreFields store;

  TlsSection(Fields fields) {
    ProfileForm form = fields.form();
    root = fields.load(this);
    trust.offer(List.of(TrustKind.values()), fields.messages()::word);
    Choices.join(trust.valueProperty(), form.trust());
    store =
        new StoreFields(fields, ProfileField.TRUST_PATH, ProfileField.TRUST_PASSWORD)
            .hint(fields.messages().text("cluster.tls.optional"));
    box.getChildren().add(1, store.root());
    fields.text(ProfileField.TRUST_PEM, pem, pemText);
    fields.around(ProfileField.HOST_NAME, host, verify);
    verify.selectedProperty().bindBidirectional(form.verifyHostName());
    if (!form.verifyHostName().get()) {
      form.touched().add(ProfileField.HOST_NAME);
    }
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
    store.show(
        switch (kind) {
          case SYSTEM, PEM -> StoreFields.Needed.NOTHING;
          case PEM_FILE -> StoreFields.Needed.FILE;
          case JKS, PKCS12 -> StoreFields.Needed.STORE;
        });
    Choices.show(pem, kind == TrustKind.PEM);
  }
}
