package org.mirrorbench.app.cluster;

import atlantafx.base.controls.ToggleSwitch;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.FormField;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.cluster.LoginKind;

/** Encryption and login, and then the fields of what was chosen only. */
final class SecuritySection implements Section {

  @FXML FormField encryption;
  @FXML ToggleSwitch encrypted;
  @FXML FormField login;
  @FXML ComboBox<LoginKind> loginChoice;
  @FXML VBox loginFields;
  @FXML VBox tlsFields;
  @FXML Label home;
  @FXML Hyperlink openSecrets;

  private final Fields fields;
  private final Messages messages;
  private final Parent root;
  private final Map<LoginKind, Section> made = new EnumMap<>(LoginKind.class);
  private @Nullable PasswordLogin passwordLogin;

  SecuritySection(Fields fields, Runnable secrets) {
    this.fields = fields;
    messages = fields.messages();
    root = fields.load(this);
    ProfileForm form = fields.form();
    encrypted.selectedProperty().bindBidirectional(form.encrypted());
    loginChoice.getItems().setAll(LoginKind.values());
    loginChoice.setConverter(new Words(messages));
    loginChoice.valueProperty().bindBidirectional(form.login());
    tlsFields
        .getChildren()
        .addAll(new TlsSection(fields).root(), new IdentitySection(fields).root());
    openSecrets.setOnAction(event -> secrets.run());
    form.login().subscribe(this::choose);
    form.encrypted().subscribe(now -> choose(form.login().get()));
  }

  @Override
  public Parent root() {
    return root;
  }

  /** Says anew where typed secrets go. */
  void showHome() {
    home.setText(fields.secretWords().home());
  }

  private void choose(LoginKind kind) {
    boolean custom = kind == LoginKind.CUSTOM;
    Choices.show(encryption, !custom);
    Choices.show(tlsFields, !custom && fields.form().encrypted().get());
    encryption.setHint(
        messages.text(
            fields.form().encrypted().get()
                ? "cluster.security.encrypted"
                : "cluster.security.clear"));
    login.setHint(messages.text("cluster.login." + kind));
    Section section = section(kind);
    Choices.show(loginFields, section != null);
    if (section == null) {
      loginFields.getChildren().clear();
    } else {
      loginFields.getChildren().setAll(section.root());
    }
    showHome();
  }

  private @Nullable Section section(LoginKind kind) {
    return switch (kind) {
      case NONE -> null;
      case PLAIN, SCRAM_SHA_256, SCRAM_SHA_512 -> passwordLogin();
      case OAUTH -> made.computeIfAbsent(kind, it -> new OAuthLogin(fields));
      case KERBEROS -> made.computeIfAbsent(kind, it -> new KerberosLogin(fields));
      case MSK_IAM -> made.computeIfAbsent(kind, it -> new IamLogin(fields));
      case CUSTOM -> made.computeIfAbsent(kind, it -> new CustomSection(fields));
    };
  }

  /** The same fields for each mechanism with a password, so that nothing is typed twice. */
  private PasswordLogin passwordLogin() {
    PasswordLogin section = passwordLogin;
    if (section == null) {
      section = new PasswordLogin(fields);
      passwordLogin = section;
    }
    return section;
  }

  private static final class Words extends StringConverter<LoginKind> {

    private final Messages messages;

    Words(Messages messages) {
      this.messages = messages;
    }

    @Override
    public String toString(@Nullable LoginKind kind) {
      return kind == null ? "" : messages.word(kind);
    }

    @Override
    public LoginKind fromString(String words) {
      throw new UnsupportedOperationException("Chosen, not typed");
    }
  }
}
