package org.mirrorbench.app.cluster;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mirrorbench.app.control.FormField;
import org.mirrorbench.app.control.SegmentedChoice;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.engine.cluster.Access;
import org.mirrorbench.engine.cluster.Environment;
import org.mirrorbench.engine.cluster.ProfileField;

/** Name, address, what the cluster is for and what may be done to it. */
final class GeneralSection implements Section {

  @FXML FormField alias;
  @FXML TextField aliasText;
  @FXML FormField bootstrap;
  @FXML TextField bootstrapText;
  @FXML FormField environment;
  @FXML SegmentedChoice<Environment> environmentChoice;
  @FXML FormField access;
  @FXML SegmentedChoice<Access> accessChoice;
  @FXML FormField colour;
  @FXML Swatches swatches;
  @FXML FormField notes;
  @FXML TextArea notesText;

  private final Parent root;
  private final Messages messages;

  GeneralSection(Fields fields) {
    messages = fields.messages();
    ProfileForm form = fields.form();
    root = fields.load(this);
    fields.text(ProfileField.ALIAS, alias, aliasText);
    fields.text(ProfileField.BOOTSTRAP, bootstrap, bootstrapText);
    fields.text(ProfileField.NOTES, notes, notesText);
    fields.around(ProfileField.COLOUR, colour, swatches);
    environmentChoice.offer(
        List.of(Environment.values()), messages::word, it -> new FontIcon(ClusterWords.icon(it)));
    accessChoice.offer(List.of(Access.values()), messages::word);
    Choices.join(environmentChoice.valueProperty(), form.environment());
    Choices.join(accessChoice.valueProperty(), form.access());
    form.access().subscribe(now -> access.setHint(messages.text("cluster.access." + now)));
    swatches.show(messages, form.text(ProfileField.COLOUR));
  }

  @Override
  public Parent root() {
    return root;
  }
}
