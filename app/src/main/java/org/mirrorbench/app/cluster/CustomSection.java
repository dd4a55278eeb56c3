package org.mirrorbench.app.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import org.mirrorbench.app.control.FormField;
import org.mirrorbench.engine.cluster.ProfileField;
import org.mirrorbench.engine.cluster.PropertyDraft;

/** Custom client properties, one a row. */
final class CustomSection implements Section {

  @FXML FormField properties;
  @FXML VBox rows;
  @FXML Button add;
  @FXML Button paste;

  private final Fields fields;
  private final Parent root;
  private final Map<PropertyRow, PropertyLine> lines = new HashMap<>();

  CustomSection(Fields fields) {
    this.fields = fields;
    root = fields.load(this);
    fields.around(ProfileField.PROPERTIES, properties, rows);
    add.setOnAction(event -> line(add(new PropertyDraft("", "", null))).focus());
    paste.setOnAction(event -> paste(Clipboard.getSystemClipboard().getString()));
    if (form().properties().isEmpty()) {
      add(new PropertyDraft("security.protocol", "SASL_SSL", null));
      add(new PropertyDraft("sasl.mechanism", "", null));
      add(PropertyDraft.of("sasl.jaas.config", ""));
    }
    form().properties().subscribe(this::draw);
    draw();
  }

  @Override
  public Parent root() {
    return root;
  }

  /**
   * Takes over properties as a file has them; those that sound secret are hidden at once, and the
   * addresses fill the field that is for them if it is empty.
   */
  void paste(String text) {
    if (text != null) {
      List<PropertyDraft> pasted = PastedProperties.read(text);
      form().properties().removeIf(row -> isReplaced(row, pasted));
      pasted.forEach(this::add);
      String servers = PastedProperties.servers(text);
      if (form().text(ProfileField.BOOTSTRAP).get().isBlank()) {
        form().text(ProfileField.BOOTSTRAP).set(servers);
      }
      form().touched().add(ProfileField.PROPERTIES);
    }
  }

  private static boolean isReplaced(PropertyRow row, List<PropertyDraft> by) {
    String key = row.key().get().strip();
    return key.isEmpty() || by.stream().anyMatch(property -> property.key().equals(key));
  }

  private ProfileForm form() {
    return fields.form();
  }

  private PropertyRow add(PropertyDraft property) {
    return form().add(property);
  }

  private PropertyLine line(PropertyRow row) {
    return lines.computeIfAbsent(row, made -> new PropertyLine(made, fields));
  }

  private void draw() {
    lines.keySet().retainAll(form().properties());
    rows.getChildren().setAll(form().properties().stream().map(this::line).toList());
  }
}
