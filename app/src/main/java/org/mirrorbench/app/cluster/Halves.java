package org.mirrorbench.app.cluster;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.mirrorbench.app.control.SegmentedChoice;
import org.mirrorbench.app.fx.FxThread;
import org.mirrorbench.app.text.Messages;

/** A form and what stands beside it; one at a time where there is no room for both. */
final class Halves {

  /** What is chosen to be seen; the form always is where there is room. */
  enum Shown {
    FORM,
    PROPERTIES,
    TEST
  }

  private static final double NARROW = 960;
  private static final double WIDEST = 600;

  private final SegmentedChoice<Shown> choice;
  private final Node form;
  private final Pane beside;
  private final Messages messages;
  private boolean narrow;

  /**
   * @param both the form, and a pane with the properties and the test
   */
  Halves(SegmentedChoice<Shown> choice, HBox both, Messages messages) {
    this.choice = choice;
    this.messages = messages;
    form = both.getChildren().getFirst();
    beside = (Pane) both.getChildren().getLast();
    arrange();
    choice.valueProperty().subscribe(this::draw);
    both.widthProperty().subscribe((before, now) -> resized(now.doubleValue()));
  }

  /** Leads to a part, if it is not to be seen anyway. */
  void show(Shown part) {
    if (narrow || part != Shown.FORM) {
      choice.valueProperty().set(part);
    }
  }

  private void resized(double width) {
    if (narrow != width < NARROW) {
      narrow = width < NARROW;
      // not amid the layout that gave the width
      FxThread.later(this::arrange);
    }
  }

  private void arrange() {
    Shown before = choice.valueProperty().get();
    List<Shown> parts = narrow ? List.of(Shown.values()) : List.of(Shown.PROPERTIES, Shown.TEST);
    choice.offer(parts, part -> messages.text("cluster.beside." + part));
    beside.setMaxWidth(narrow ? Double.MAX_VALUE : WIDEST);
    HBox.setHgrow(beside, narrow ? Priority.ALWAYS : Priority.SOMETIMES);
    choice.valueProperty().set(before == Shown.TEST ? before : parts.getFirst());
    draw(choice.valueProperty().get());
  }

  private void draw(@Nullable Shown part) {
    Choices.show(form, !narrow || part == Shown.FORM);
    Choices.show(beside, part != Shown.FORM);
    Choices.show(beside.getChildren().getFirst(), part == Shown.PROPERTIES);
    Choices.show(beside.getChildren().getLast(), part == Shown.TEST);
  }
}
