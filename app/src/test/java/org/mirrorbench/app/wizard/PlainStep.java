package org.mirrorbench.app.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.mirrorbench.engine.problem.Result;

/** A step of one field that does what a test wants. */
final class PlainStep implements WizardStep {

  final SimpleBooleanProperty valid = new SimpleBooleanProperty(true);
  final SimpleStringProperty remark = new SimpleStringProperty("");
  final TextField content = new TextField();
  final List<String> pointed = new ArrayList<>();
  Node shown = content;
  Node wrong = content;
  volatile Result<String> work = Result.ok("");
  volatile boolean blocks;
  int complaints;
  int crossings;
  int lefts;
  private final String id;
  private final CountDownLatch never = new CountDownLatch(1);

  PlainStep(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return "Step " + id;
  }

  @Override
  public String heading() {
    return "Heading of " + id;
  }

  @Override
  public String explanation() {
    return "";
  }

  @Override
  public Node content() {
    return shown;
  }

  @Override
  public ObservableValue<Boolean> valid() {
    return valid;
  }

  @Override
  public ObservableValue<String> remark() {
    return remark;
  }

  @Override
  public void leave() {
    lefts++;
  }

  @Override
  public void point(String matter) {
    pointed.add(matter);
  }

  @Override
  public void complain() {
    complaints++;
    wrong.requestFocus();
  }

  @Override
  public void next(Passage passage) {
    crossings++;
    if (id.equals("working")) {
      passage.work("Working", progress -> result(), done -> passage.go());
    } else {
      passage.go();
    }
  }

  private Result<String> result() throws InterruptedException {
    if (blocks) {
      never.await();
    }
    return work;
  }
}
