package org.mirrorbench.app.worker;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.text.Messages;
import org.mirrorbench.app.wizard.OptionCards;
import org.mirrorbench.app.wizard.WizardStep;

/** A step of the worker's wizard: {@code <Class>.fxml}, its fields tied to the draft. */
abstract class DraftStep implements WizardStep {

  final WizardModel model;
  final PageContext context;
  final Messages messages;
  final DraftForm form;
  private final String id;
  private @Nullable Parent root;

  /**
   * @param id names the step in keys: {@code worker.step.<id>.title}
   */
  DraftStep(String id, WizardModel model, PageContext context) {
    this.id = id;
    this.model = model;
    this.context = context;
    messages = context.messages();
    form = new DraftForm(model, messages);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return messages.text("worker.step." + id + ".title");
  }

  @Override
  public String heading() {
    return messages.text("worker.step." + id + ".heading");
  }

  @Override
  public String explanation() {
    return messages.text("worker.step." + id + ".explanation");
  }

  @Override
  public Node content() {
    Parent loaded = root;
    if (loaded == null) {
      loaded = messages.load(this);
      root = loaded;
      form.bind(loaded);
      bound();
    }
    return loaded;
  }

  @Override
  public ObservableValue<Boolean> valid() {
    content();
    return form.valid();
  }

  @Override
  public void complain() {
    form.complain();
  }

  /** The layout is there and its fields are tied. */
  void bound() {}

  /** Words under the prefix of keys, for each constant its title and explanation. */
  void offer(OptionCards cards, String key, Enum<?>[] constants) {
    for (Enum<?> constant : constants) {
      String prefix = key + constant.name();
      cards.offer(constant.name(), messages.text(prefix), messages.text(prefix + ".why"), null);
    }
  }

  /** A list of constants, in the words under the prefix of keys. */
  void offer(ComboBox<String> combo, String key, Enum<?>[] constants) {
    for (Enum<?> constant : constants) {
      combo.getItems().add(constant.name());
    }
    combo.setConverter(new OneWay(name -> messages.text(key + name)));
  }

  static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
