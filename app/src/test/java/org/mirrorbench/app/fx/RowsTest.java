package org.mirrorbench.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.mirrorbench.engine.feed.Feed;
import org.mirrorbench.engine.feed.Subscription;

class RowsTest {

  @Test
  void shouldReplaceWhatChangedAddWhatIsNewAndRemoveWhatIsGone() {
    ObservableList<String> rows = FXCollections.observableArrayList("a1", "b1", "c1");

    Rows.sync(rows, List.of("d1", "c2", "a1"), row -> row.charAt(0));

    assertThat(rows).containsExactly("a1", "c2", "d1");
  }

  @Test
  void shouldSayNothingWhenNothingChanged() {
    ObservableList<String> rows = FXCollections.observableArrayList("a1", "b1");
    List<String> changes = new ArrayList<>();
    rows.addListener((ListChangeListener<String>) change -> changes.add(change.toString()));

    Rows.sync(rows, List.of("b1", "a1"), row -> row.charAt(0));

    assertThat(changes).isEmpty();
  }

  @Test
  void shouldTellALateComerTheNewestOfEachKey() {
    Feed<String> feed = new Feed<>();
    List<Map<Character, String>> seen = new ArrayList<>();
    try (KeyedFeed<Character, String> keyed = new KeyedFeed<>(feed, row -> row.charAt(0))) {
      feed.publish("a1");
      feed.publish("b1");
      feed.publish("a2");
      try (Subscription subscription = keyed.subscribe(seen::add)) {
        assertThat(subscription).isNotNull();
      }
      feed.publish("a3");
    }

    assertThat(seen).containsExactly(Map.of('a', "a2", 'b', "b1"));
  }
}
