package org.mirrorbench.app.control;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A few choices side by side, one of them taken. */
public final class SegmentedChoice<T> extends HBox {

  private final ToggleGroup group = new ToggleGroup();
  private final ObjectProperty<@Nullable T> value = new SimpleObjectProperty<>();

  public SegmentedChoice() {
    getStyleClass().add("segmented");
    setMaxWidth(USE_PREF_SIZE);
    value.subscribe(this::select);
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                select(value.get());
              } else {
                value.set(item(now.getUserData()));
              }
            });
  }

  public ObjectProperty<@Nullable T> valueProperty() {
    return value;
  }

  /** Sets the choices; the value stays. */
  public void offer(List<T> items, Function<T, String> words, Function<T, @Nullable Node> graphic) {
    getChildren().clear();
    for (T item : items) {
      ToggleButton button = new ToggleButton(words.apply(item), graphic.apply(item));
      button.setUserData(item);
      button.setId((getId() == null ? "choice" : getId()) + "-" + item);
      button.setToggleGroup(group);
      button.setMinWidth(USE_PREF_SIZE);
      getChildren().add(button);
    }
    getChildren().getFirst().getStyleClass().add("left-pill");
    getChildren().getLast().getStyleClass().add("right-pill");
    select(value.get());
  }

  public void offer(List<T> items, Function<T, String> words) {
    offer(items, words, item -> null);
  }

  private void select(@Nullable T wanted) {
    group
        .getToggles()
        .forEach(toggle -> toggle.setSelected(Objects.equals(toggle.getUserData(), wanted)));
  }

  @SuppressWarnings("unchecked")
  private T item(Object userData) {
    return (T) userData;
  }
}
